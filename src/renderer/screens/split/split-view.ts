import { Compartment, EditorSelection, EditorState, Transaction, type Extension, type SelectionRange } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { partAt } from '#core/document/places'
import { findInDocument } from '#core/reading/find'
import type { Document } from '#core/document/model'
import type { Span } from '#core/text/span'
import { readingFor } from '#renderer/state/readings'
import { displayTextOf } from '#renderer/ui/text/display-text'
import { findBar, findStep, openFindBar, type FindTexts } from '#renderer/ui/text/find-bar'
import { readOnlyText } from '#renderer/ui/text/read-only-text'
import { cutHandle } from './cut-handle'
import type { Selection } from './intent'
import { articleMargin, lineNumberMargin } from './margin'
import type { MarginTexts } from './margin-texts'
import type { Marks } from './marks'
import { marginEvents, type MarginPort } from './margin-events'
import { changePage, pageField, selectionOf, type Page } from './page-field'
import { paint, paintCrossing } from './paint'

/** What the view says to the screen. Offsets are UTF-16 into the source. */
export interface SplitPort extends MarginPort {
  /** The caret or the selection moved; `settled`: by a person in the text, and the mouse is not still drawing it. */
  select(selection: Selection, settled: boolean): void
  /** The text was scrolled: what stands at a place of it stands elsewhere now. */
  scroll(): void
  /** The pointer is on an article's text; null when it left. */
  point(article: string | null): void
  /** The context menu is asked for, at a place of the window. The selection is already there. */
  menu(at: { readonly x: number; readonly y: number }): void
}

/** Where a character is in the window, in CSS pixels. */
export interface ScreenPlace {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface SplitTexts {
  readonly name: string
  readonly margin: MarginTexts
  readonly find: FindTexts
}

/** The page's source in its margins. Made once per document; edits only repaint it. */
export interface SplitView {
  /** Shows the document after an edit: same source text, other articles; the caret goes to `caret` with it. */
  show(document: Document, caret?: number): void
  setTexts(texts: SplitTexts): void
  /** Lights an article's lines; null for none. */
  light(article: string | null): void
  /** Selects a stretch of the source, brings it well into view and takes the focus. */
  select(span: Span): void
  selection(): Selection
  marks(): Marks
  mark(marks: Marks): void
  /** Where an offset of the source is in the window, in CSS pixels; null when it is not on screen. */
  placeOf(offset: number): ScreenPlace | null
  focus(): void
  find(): void
  /** Goes to the next (1) or previous (-1) of what was looked for last. */
  findStep(by: 1 | -1): void
  destroy(): void
}

export function createSplitView(parent: HTMLElement, document: Document, texts: SplitTexts, port: SplitPort): SplitView {
  const words = new Compartment()
  const wordsOf = ({ name, find }: SplitTexts): Extension => [readOnlyText(name), findBar(find, found)]
  const page: Page = { document, display: displayTextOf(document.text), texts: texts.margin, lit: null, marks: [] }
  /** In the document as it is when it is asked: what is found goes by the articles' reading texts. */
  const found = (query: string) =>
    findInDocument(view.state.field(pageField).document, query, readingFor).map(({ spans }) => spans.map((span) => page.display.spanToDisplay(span)))
  const view: EditorView = new EditorView({
    parent,
    state: EditorState.create({
      doc: page.display.text,
      selection: { anchor: 0 },
      extensions: [
        pageField.init(() => page),
        lineNumberMargin,
        articleMargin(marginEvents(port)),
        paint,
        paintCrossing,
        cutHandle,
        words.of(wordsOf(texts)),
        pointerEvents(port),
        EditorView.updateListener.of((update) => {
          if (!update.selectionSet && !update.docChanged) return
          const byKeys = update.transactions.some((one) => one.annotation(Transaction.userEvent) === 'select')
          port.select(selectionOf(update.state), byKeys)
        }),
      ],
    }),
  })
  const { display } = page

  return {
    show(next, caret) {
      const effects = changePage.of({ document: next })
      // Scrolls only as far as it takes to see the caret.
      if (caret !== undefined) view.dispatch({ effects, selection: { anchor: display.toDisplay(caret) }, scrollIntoView: true })
      else if (view.state.field(pageField).document !== next) view.dispatch({ effects })
    },
    setTexts: (next) => view.dispatch({ effects: [changePage.of({ texts: next.margin }), words.reconfigure(wordsOf(next))] }),
    light(article) {
      if (view.state.field(pageField).lit !== article) view.dispatch({ effects: changePage.of({ lit: article }) })
    },
    select(span) {
      const { start, end } = display.spanToDisplay(span)
      const range = EditorSelection.range(start, end)
      view.dispatch({ selection: range, effects: EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 96 }) })
      view.focus()
    },
    selection: () => selectionOf(view.state),
    marks: () => view.state.field(pageField).marks,
    mark: (marks) => view.dispatch({ effects: changePage.of({ marks }) }),
    placeOf: (offset) => view.coordsAtPos(display.toDisplay(offset)),
    focus: () => view.focus(),
    find: () => openFindBar(view),
    findStep: (by) => findStep(view, by),
    destroy: () => view.destroy(),
  }
}

function pointerEvents(port: SplitPort): Extension {
  const offsetAt = (event: MouseEvent, view: EditorView): number | null => {
    const place = view.posAtCoords({ x: event.clientX, y: event.clientY })
    return place === null ? null : view.state.field(pageField).display.toText(place)
  }
  /** What was selected when the button went down; null when that was not on it. */
  let held: SelectionRange | null = null
  return EditorView.domEventHandlers({
    dragstart(_, view) {
      // A quick hand has begun to select anew before the browser calls it a drag: what was taken hold of goes along.
      if (held !== null && !view.state.selection.main.eq(held)) view.dispatch({ selection: held })
      return false
    },
    mousedown(event, view) {
      const { main } = view.state.selection
      const place = view.posAtCoords({ x: event.clientX, y: event.clientY })
      held = !main.empty && place !== null && place >= main.from && place <= main.to ? main : null
      const offset = event.button === 0 && (event.ctrlKey || event.metaKey) ? offsetAt(event, view) : null
      if (offset === null) {
        // Wherever the button is let go, after CodeMirror has taken the last move of the mouse.
        const settle = () => setTimeout(() => port.select(selectionOf(view.state), true))
        view.dom.ownerDocument.addEventListener('mouseup', settle, { once: true })
        return false
      }
      event.preventDefault()
      view.focus()
      port.mark(offset)
      return true
    },
    mousemove(event, view) {
      const offset = offsetAt(event, view)
      const placed = offset === null ? undefined : partAt(view.state.field(pageField).document, offset)
      port.point(placed?.article?.id ?? null)
    },
    mouseleave: () => port.point(null),
    scroll: () => port.scroll(),
    contextmenu(event, view) {
      const offset = offsetAt(event, view)
      if (offset === null) return false
      const { start, end } = selectionOf(view.state)
      if (offset < start || offset > end) {
        view.dispatch({ selection: { anchor: view.state.field(pageField).display.toDisplay(offset) } })
      }
      event.preventDefault()
      port.menu({ x: event.clientX, y: event.clientY })
      return true
    },
  })
}
