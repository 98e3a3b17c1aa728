import { Button } from '@mantine/core'
import { pieceSpan } from '#core/document/detached-piece'
import type { Document, Part } from '#core/document/model'
import { inWords, useText } from '#renderer/i18n/i18n'
import { lineFigures } from '#renderer/state/source-lines'
import { proposalsFor } from './proposals'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

interface Props {
  readonly document: Document
  /** A detached piece that nobody has settled. */
  readonly part: Part
  readonly actions: SplitActions
}

/** Where a detached piece may belong: the best places, each taken by a click, and "leave it here". */
export function PieceProposal({ document, part, actions }: Props) {
  const text = useText()
  const lines = lineFigures(document.text, pieceSpan(document, part))
  const proposals = proposalsFor(document, part)
  return (
    <div className={styles.proposal} role="group" aria-label={text('split:go-to-part', { role: part.role, lines })}>
      <button type="button" className={styles.piece} onClick={() => actions.goTo(part.start)}>
        {`? ${text(`roles:${part.role}`)} ${lines}`}
      </button>
      {proposals.slice(0, 3).map(({ choice, sentence }) => (
        <Button key={choice} size="compact-xs" variant={choice === 0 ? 'light' : 'subtle'} onClick={() => actions.takeTo(part.start, choice)}>
          {inWords(text, sentence)}
        </Button>
      ))}
      {!proposals.some(({ isHere }) => isHere) && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => actions.settle(part.start)}>
          {text('split:stays')}
        </Button>
      )}
    </div>
  )
}
