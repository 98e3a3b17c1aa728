import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { displayTextOf } from '#renderer/ui/text/display-text'
import { readOnlyText } from '#renderer/ui/text/read-only-text'
import type { Point } from '#renderer/ui/PointMenu'
import { changeReading, paintReading, readingField, type ShownReading } from './paint-reading'
import type { ReadingSelection } from './reading-intent'

/** What the keys in a reading text mean. They are those of any text field, as far as they make sense here. */
const KEYS = {
  Enter: 'break', Backspace: 'erase-before', Delete: 'erase-after', Space: 'space', r: 'replace', m: 'menu', ContextMenu: 'menu',
  'Shift-F10': 'menu', n: 'next', 'Shift-n': 'previous', v: 'signs', Escape: 'leave', 'Mod-z': 'undo', 'Mod-Shift-z': 'redo', 'Mod-y': 'redo',
} as const

/** What a key in a reading text asks for. */
export type ReadingKey = (typeof KEYS)[keyof typeof KEYS]

/** What the view says to what is around it. */
export interface ReadingPort {
  key(key: ReadingKey): void
  /** The menu is asked for at a place of the window; the selection is already there. */
  menu(at: Point): void
}

/** An article's reading text with its repairs, in which an editor can flip them. */
export interface ReadingView {
  /** Shows another reading, or the same with or without its repairs. The caret stays at the same characters of the source. */
  show(change: Partial<Omit<ShownReading, 'display'>>): void
  setName(name: string): void
  selection(): ReadingSelection
  putCaret(offset: number): void
  /** Where the caret is in the window. */
  caretPoint(): Point
  focus(): void
  destroy(): void
}

export function createReadingView(parent: HTMLElement, first: Omit<ShownReading, 'display'>, name: string, port: ReadingPort): ReadingView {
  const words = new Compartment()
  const display = displayTextOf(first.reading.text)
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: display.text,
      extensions: [
        readingField.init(() => ({ ...first, display })),
        Prec.high(keysFor(port)),
        paintReading,
        // Its keys are its own: none of the screen's, which are about the source, works here.
        EditorView.contentAttributes.of({ 'data-keys': 'own' }),
        words.of(readOnlyText(name)),
        pointing(port),
      ],
    }),
  })

  function selection(): ReadingSelection {
    const { display: shown } = view.state.field(readingField)
    const { from, to, head } = view.state.selection.main
    return { start: shown.toText(from), end: shown.toText(to), head: shown.toText(head) }
  }

  return {
    show(change) {
      const { reading } = change
      const before = view.state.field(readingField)
      if (reading === undefined || reading.text === before.reading.text) return view.dispatch({ effects: changeReading.of(change) })
      const next = displayTextOf(reading.text)
      const caret = sameCharacter(before.reading, reading, selection().head)
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next.text },
        selection: { anchor: next.toDisplay(caret) },
        effects: changeReading.of({ ...change, display: next }),
        scrollIntoView: true,
      })
    },
    setName: (next) => view.dispatch({ effects: words.reconfigure(readOnlyText(next)) }),
    selection,
    putCaret: (offset) => view.dispatch({ selection: { anchor: view.state.field(readingField).display.toDisplay(offset) }, scrollIntoView: true }),
    caretPoint() {
      const place = view.coordsAtPos(view.state.selection.main.head)
      return place === null ? { x: 200, y: 200 } : { x: place.left, y: place.bottom + 4 }
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

function keysFor(port: ReadingPort): Extension {
  return [
    // What belongs to an input method is not for the keys below.
    EditorView.domEventHandlers({ keydown: (event) => event.isComposing || event.keyCode === 229 }),
    keymap.of(
      Object.entries(KEYS).map(([key, meaning]) => ({
        key,
        preventDefault: true,
        run: () => {
          port.key(meaning)
          return true
        },
      })),
    ),
  ]
}

/** The right button asks for the menu; so does a click on a sign. */
function pointing(port: ReadingPort): Extension {
  return EditorView.domEventHandlers({
    click(event, view) {
      const at = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined
      if (at === undefined) return false
      view.dispatch({ selection: { anchor: view.state.field(readingField).display.toDisplay(Number(at), -1) } })
      port.menu({ x: event.clientX, y: event.clientY + 10 })
      return true
    },
    contextmenu(event, view) {
      const place = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const { from, to } = view.state.selection.main
      if (place !== null && (place < from || place > to)) view.dispatch({ selection: { anchor: place } })
      event.preventDefault()
      port.menu({ x: event.clientX, y: event.clientY })
      return true
    },
  })
}

/** Where the caret is in another reading of the same source: before the same character, else behind the one before it. */
function sameCharacter(before: ShownReading['reading'], after: ShownReading['reading'], head: number): number {
  const next = before.toSource({ start: head, end: head + 1 })[0]
  const found = next === undefined ? null : after.toReading({ start: next.start, end: next.start + 1 })
  if (found !== null) return found.start
  const last = before.toSource({ start: Math.max(0, head - 1), end: head }).at(-1)
  const behind = last === undefined ? null : after.toReading({ start: last.end - 1, end: last.end })
  return behind?.end ?? Math.min(head, after.text.length)
}
