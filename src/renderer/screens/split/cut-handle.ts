import { ViewPlugin, type EditorView } from '@codemirror/view'
import { isBoundary, isCut } from './line-mark'
import { pageField } from './page-field'

/** The edge before a line of the source: its offset there, and where it is in the view, in pixels below the text's top. */
export interface Edge {
  readonly line: number
  readonly top: number
}

/** Shows what a click in the margin would cut, as a line across the text with a word on it. The click is the margin's. */
class CutHandle {
  readonly #element = document.createElement('div')
  readonly #view: EditorView

  constructor(view: EditorView) {
    this.#view = view
    this.#element.className = 'cut-handle'
    this.#element.hidden = true
    this.#element.setAttribute('aria-hidden', 'true')
    view.scrollDOM.append(this.#element)
  }

  /** Shows it at an edge between two lines, with what letting go or a click there does; null hides it. */
  show(edge: Edge | null, does?: 'move'): void {
    this.#element.hidden = edge === null
    if (edge === null) return
    const { document: page, texts } = this.#view.state.field(pageField)
    this.#element.textContent = does === 'move' ? texts.move : isCut(page, edge.line) ? texts.uncut : texts.cut
    this.#element.dataset['does'] = does ?? (isBoundary(page, edge.line) ? 'grab' : 'cut')
    this.#element.style.top = `${edge.top + this.#view.documentPadding.top}px`
  }

  update(): void {
    this.show(null)
  }

  destroy(): void {
    this.#element.remove()
  }
}

export const cutHandle = ViewPlugin.fromClass(CutHandle)
