import type { EditorView } from '@codemirror/view'
import { cutHandle, type Edge } from './cut-handle'
import { pageField } from './page-field'

/** What becomes of a boundary that was taken hold of. Offsets are those of line starts in the source (UTF-16). */
interface BoundaryPort {
  toggleCut(line: number): void
  moveBoundary(from: number, to: number): void
}

/** Pixels beyond the visible text at which a boundary that is dragged scrolls it. */
const SCROLL = 24

/**
 * Follows the pointer from a boundary on which the button went down: let go elsewhere the boundary has moved there, let go
 * where it was it is taken away, as by a click. Escape lets it be.
 */
export function followBoundary(view: EditorView, from: Edge, port: BoundaryPort): void {
  let edge = from
  const onMove = (event: MouseEvent) => {
    const { top, bottom } = view.scrollDOM.getBoundingClientRect()
    if (event.clientY < top + SCROLL) view.scrollDOM.scrollTop -= SCROLL
    else if (event.clientY > bottom - SCROLL) view.scrollDOM.scrollTop += SCROLL
    edge = edgeNearest(view, event.clientY) ?? edge
    view.plugin(cutHandle)?.show(edge, edge.line === from.line ? undefined : 'move')
  }
  const end = () => {
    window.removeEventListener('mousemove', onMove)
    window.removeEventListener('mouseup', onUp)
    window.removeEventListener('keydown', onKey, true)
    view.plugin(cutHandle)?.show(null)
  }
  const onUp = () => {
    end()
    if (edge.line === from.line) port.toggleCut(from.line)
    else port.moveBoundary(from.line, edge.line)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  window.addEventListener('mousemove', onMove)
  window.addEventListener('mouseup', onUp)
  window.addEventListener('keydown', onKey, true)
}

/** The edge between two lines of the source that is nearest to a height in the window; null where the display breaks a line. */
function edgeNearest(view: EditorView, clientY: number): Edge | null {
  const y = clientY - view.documentTop
  const block = view.lineBlockAtHeight(y)
  const { doc } = view.state
  const lower = y - block.top > block.height / 2
  const from = lower ? Math.min(doc.length, block.to + 1) : block.from
  const { display } = view.state.field(pageField)
  return display.isContinuation(from) ? null : { line: display.toText(from), top: lower ? block.bottom : block.top }
}
