import type { BlockInfo, EditorView } from '@codemirror/view'
import { followBoundary } from './boundary-drag'
import { cutHandle, type Edge } from './cut-handle'
import { isBoundary } from './line-mark'
import { pageField } from './page-field'

/** What the mouse asks for in the margin. Offsets are those of line starts in the source (UTF-16). */
export interface MarginPort {
  /** A click between two lines: cut before this line, or take the cut away. */
  toggleCut(line: number): void
  /** The boundary before the line at `from` was dragged to before the line at `to`. */
  moveBoundary(from: number, to: number): void
  /** A click with Ctrl or the Mac's command key: the part of this line is picked. */
  mark(line: number): void
  /** A click on a line itself. */
  clickLine(line: number): void
  /** The context menu is asked for on a line. */
  marginMenu(line: number, at: { readonly x: number; readonly y: number }): void
}

type MarginHandler = (view: EditorView, block: BlockInfo, event: Event) => boolean

/** Pixels on both sides of the edge between two lines that count as "between". */
const REACH = 8

/** The handlers for the margin of articles. */
export function marginEvents(port: MarginPort): Record<string, MarginHandler> {
  return {
    mousemove(view, block, event) {
      if ((event as MouseEvent).buttons === 0) view.plugin(cutHandle)?.show(edgeUnder(view, block, event as MouseEvent))
      return false
    },
    mouseleave(view, _, event) {
      if ((event as MouseEvent).buttons === 0) view.plugin(cutHandle)?.show(null)
      return false
    },
    mousedown(view, block, event) {
      if ((event as MouseEvent).button !== 0) return false
      event.preventDefault()
      view.focus()
      const { ctrlKey, metaKey } = event as MouseEvent
      if (ctrlKey || metaKey) {
        port.mark(view.state.field(pageField).display.toText(block.from))
        return true
      }
      const edge = edgeUnder(view, block, event as MouseEvent)
      if (edge !== null && isBoundary(view.state.field(pageField).document, edge.line)) followBoundary(view, edge, port)
      else if (edge !== null) port.toggleCut(edge.line)
      else port.clickLine(view.state.field(pageField).display.toText(block.from))
      return true
    },
    contextmenu(view, block, event) {
      event.preventDefault()
      const { clientX: x, clientY: y } = event as MouseEvent
      port.marginMenu(view.state.field(pageField).display.toText(block.from), { x, y })
      return true
    },
  }
}

/** The edge between two lines of the source that the pointer is on; null when it is on none. */
function edgeUnder(view: EditorView, block: BlockInfo, event: MouseEvent): Edge | null {
  const y = event.clientY - view.documentTop
  const lower = y - block.top > block.height / 2
  const top = lower ? block.bottom : block.top
  if (Math.abs(y - top) > Math.min(REACH, block.height / 3)) return null
  const { doc } = view.state
  const from = lower ? doc.lineAt(block.from).to + 1 : block.from
  const { display } = view.state.field(pageField)
  if (from === 0 || from > doc.length || display.isContinuation(from)) return null
  return { line: display.toText(from), top }
}
