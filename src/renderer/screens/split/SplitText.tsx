import { useEffect, useRef } from 'react'
import type { Document } from '#core/document/model'
import type { Point } from '#renderer/ui/PointMenu'
import type { Selection } from './intent'
import { createSplitView, type SplitView } from './split-view'
import { useSplitTexts } from './use-split-texts'
import '#renderer/ui/text/text-view.css'
import './split-view.css'

interface Props {
  /** Its text never changes while this is mounted; everything else may. */
  readonly document: Document
  /** Gets the view once it is there, and null when it is gone. */
  readonly onView: (view: SplitView | null) => void
  /** What is selected when it opens. */
  readonly first: Selection
  readonly onSelect: (selection: Selection, settled: boolean) => void
  readonly onScroll: () => void
  readonly onPoint: (article: string | null) => void
  readonly onMenu: (at: Point) => void
  /** The edge before the line that begins at this offset was clicked. */
  readonly onToggleCut: (line: number) => void
  /** The part at this offset is picked, or put back. */
  readonly onMark: (offset: number) => void
  /** The boundary before the one line was dragged to before the other. */
  readonly onMoveBoundary: (from: number, to: number) => void
  /** The margin of the line that begins at this offset was clicked. */
  readonly onLine: (line: number) => void
}

/** The source with its margins: keeps the text view in step with the document and the language. */
export function SplitText(props: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<SplitView | null>(null)
  const latest = useRef(props)
  const texts = useSplitTexts(props.document.source.name)
  useEffect(() => {
    latest.current = props
  })
  const { document } = props

  useEffect(() => {
    const created = createSplitView(host.current!, latest.current.document, texts, {
      select: (selection, settled) => latest.current.onSelect(selection, settled),
      scroll: () => latest.current.onScroll(),
      point: (article) => latest.current.onPoint(article),
      menu: (at) => latest.current.onMenu(at),
      toggleCut: (line) => latest.current.onToggleCut(line),
      moveBoundary: (from, to) => latest.current.onMoveBoundary(from, to),
      mark: (offset) => latest.current.onMark(offset),
      clickLine: (line) => latest.current.onLine(line),
      marginMenu: (line, at) => {
        latest.current.onLine(line)
        latest.current.onMenu(at)
      },
    })
    view.current = created
    created.select(latest.current.first)
    latest.current.onView(created)
    return () => {
      view.current = null
      latest.current.onView(null)
      created.destroy()
    }
    // The view lives as long as the component; new texts and documents are handed to it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => view.current?.show(document), [document])
  useEffect(() => view.current?.setTexts(texts), [texts])

  return <div ref={host} className="split-text" />
}
