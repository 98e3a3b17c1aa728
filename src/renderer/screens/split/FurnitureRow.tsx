import type { Document, Part } from '#core/document/model'
import { lineFigures } from '#renderer/state/source-lines'
import { PartButton } from './PartButton'
import { PieceProposal } from './PieceProposal'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

/** Enough of a folio or a standing head to know it by, in UTF-16 code units. */
const EXCERPT = 40

/** A part that belongs to no article, with where it may belong if the machine has an idea. */
export function FurnitureRow({ document, part, actions }: { readonly document: Document; readonly part: Part; readonly actions: SplitActions }) {
  const lines = lineFigures(document.text, part)
  return (
    <div className={styles.furnitureRow}>
      <PartButton part={part} lines={lines} actions={actions} />
      <span className={styles.excerpt}>{document.text.slice(part.start, Math.min(part.end, part.start + EXCERPT))}</span>
      {part.candidates !== undefined && <PieceProposal document={document} part={part} actions={actions} />}
    </div>
  )
}
