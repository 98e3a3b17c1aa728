import { Compartment, EditorSelection, EditorState, findClusterBreak, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { findInReading } from '#core/reading/find'
import type { Span } from '#core/text/span'
import { displayTextOf } from '#renderer/ui/text/display-text'
import { findBar, openFindBar, type FindTexts } from '#renderer/ui/text/find-bar'
import { readOnlyText } from '#renderer/ui/text/read-only-text'
import type { Point } from '#renderer/ui/PointMenu'
import { paintMentions } from './paint-mentions'
import { paintRepairs } from './paint-repairs'
import type { PlacedMention } from './placed-mentions'
import { nameAt } from './selected-run'
import type { Selection } from './tag-intent'
import { changeTagged, taggedField, type TaggedText } from './tagged-text'

/** What the view shows, but for how its text is laid out. */
export type TagViewState = Omit<TaggedText, 'display'>

export interface TagTexts {
  readonly name: string
  readonly find: FindTexts
}

/** One article's reading text with its mentions. Made once per reading; tagging only repaints it. */
export interface TagView {
  /** Shows other mentions, labels or repairs on the same reading. */
  show(change: Partial<Omit<TagViewState, 'reading'>>): void
  setTexts(texts: TagTexts): void
  /** Selects a stretch of the reading text, brings it into view and takes the focus. */
  select(span: Span): void
  /** Shows what an edit did, with the caret where it goes (no scrolling), both in one frame: the text is laid out once. */
  showEdit(placed: readonly PlacedMention[], caret: number): void
  selection(): Selection
  /** Every name known in the text, by where it begins. */
  names(): readonly Span[]
  focus(): void
  find(): void
  destroy(): void
}

/**
 * `onSelect` hears of every move of the caret, in offsets of the reading text (UTF-16); `onPicked` when a person has
 * selected something with the mouse; `onMenu` of a wish for the menu of what is selected, or of what the caret is on by then.
 */
export function createTagView(parent: HTMLElement, first: TagViewState, texts: TagTexts, onSelect: (selection: Selection) => void, onPicked: () => void, onMenu: (at: Point) => void): TagView {
  const words = new Compartment()
  const wordsOf = ({ name, find }: TagTexts): Extension => [readOnlyText(name), findBar(find, found)]
  const display = displayTextOf(first.reading.text)
  const found = (query: string) => findInReading(first.reading.text, query).map((match) => [display.spanToDisplay(match)])
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: display.text,
      extensions: [
        taggedField.init(() => ({ ...first, display })),
        paintMentions,
        paintRepairs,
        doubleClickTakesName,
        EditorView.domEventHandlers({
          mousedown: (event, shown) => event.button === 0 && whenLetGo(shown, onPicked),
          // There is nowhere to drag a text to: pressing the button within a selection begins another one.
          dragstart: () => true,
          contextmenu: (event, shown) => openMenu(shown, event, onMenu),
        }),
        words.of(wordsOf(texts)),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet) onSelect(selectionOf(update.state))
        }),
      ],
    }),
  })

  function selectionOf(state: EditorState): Selection {
    const { from, to, head } = state.selection.main
    return { start: display.toText(from), end: display.toText(to), head: display.toText(head) }
  }

  return {
    show(change) {
      const shown = view.state.field(taggedField)
      const isNew = Object.entries(change).some(([key, value]) => shown[key as keyof typeof change] !== value)
      if (isNew) view.dispatch({ effects: changeTagged.of(change) })
    },
    setTexts: (next) => view.dispatch({ effects: words.reconfigure(wordsOf(next)) }),
    select(span) {
      const { start, end } = display.spanToDisplay(span)
      const range = EditorSelection.range(start, end)
      view.dispatch({ selection: range, effects: EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 96 }) })
      view.focus()
    },
    showEdit: (placed, caret) => view.dispatch({ effects: changeTagged.of({ placed }), selection: { anchor: display.toDisplay(caret, -1) } }),
    selection: () => selectionOf(view.state),
    names() {
      return namesOf(view.state.field(taggedField))
    },
    focus: () => view.focus(),
    find: () => openFindBar(view),
    destroy: () => view.destroy(),
  }
}

const namesOf = ({ names, proposals, placed }: TaggedText): readonly Span[] => [...names, ...proposals, ...placed].sort((a, b) => a.start - b.start)

/** A double click takes the whole name where one is known, else a word: a text view by itself takes all up to the next sign. */
const doubleClickTakesName = EditorView.mouseSelectionStyle.of((view, event) => {
  if (event.detail !== 2 || event.button !== 0) return null
  const tagged = view.state.field(taggedField)
  const { display, reading } = tagged
  const place = view.posAndSideAtCoords({ x: event.clientX, y: event.clientY })
  if (place === null) return null
  // The character under the pointer, not the gap between two that is nearest: else the right half of a name's end is the next word.
  const line = view.state.doc.lineAt(place.pos)
  const at = place.assoc < 0 ? line.from + findClusterBreak(line.text, place.pos - line.from, false) : place.pos
  const word = nameAt(reading.text, display.toText(at), namesOf(tagged))
  if (word === null) return null
  const { start, end } = display.spanToDisplay(word)
  const range = EditorSelection.range(start, end)
  return {
    get: (move) => {
      const now = view.posAtCoords({ x: move.clientX, y: move.clientY })
      if (now === null || (now >= start && now <= end)) return EditorSelection.create([range])
      return EditorSelection.single(now < start ? end : start, now)
    },
    update: () => false,
  }
})

/** Hears of the end of a selection by mouse, wherever the button is let go. */
function whenLetGo(view: EditorView, picked: () => void): boolean {
  view.dom.ownerDocument.addEventListener(
    'mouseup',
    () => {
      if (!view.state.selection.main.empty) picked()
    },
    { once: true },
  )
  return false
}

/** The menu's own key comes without a place of the pointer: then the caret is the place. */
function openMenu(view: EditorView, event: MouseEvent, open: (at: Point) => void): boolean {
  const { main } = view.state.selection
  const place = event.button === 2 ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null
  if (place !== null && (place < main.from || place > main.to)) view.dispatch({ selection: { anchor: place } })
  const caret = place === null ? view.coordsAtPos(main.head) : null
  open(caret === null ? { x: event.clientX, y: event.clientY } : { x: caret.left, y: caret.bottom })
  event.preventDefault()
  return true
}
