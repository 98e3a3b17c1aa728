import type { Document } from '#core/document/model'
import type { Span } from '#core/text/span'
import { useText } from '#renderer/i18n/i18n'
import { useLabels } from '#renderer/state/labels'
import { excerptOf, type Piece } from './side-lines'
import styles from './compare.module.css'

interface Props {
  readonly document: Document
  /** What the difference is about. */
  readonly spans: readonly Span[]
  /** True when it is about whole lines. */
  readonly whole: boolean
}

/** The place of a difference as one editor has it: the source's lines with articles, roles and mentions. */
export function SideText({ document, spans, whole }: Props) {
  const text = useText()
  const { lines, more } = excerptOf(document, spans)
  return (
    <div className={styles.lines}>
      {lines.map(({ number, article, role, pieces }, index) => {
        const before = lines[index - 1]
        const changes = index > 0 && article !== undefined && before?.article !== undefined && before.article !== article
        return (
          <div key={number} className={styles.line} data-changes={changes || undefined}>
            <span className={styles.number}>{number}</span>
            <span className={styles.holder} style={article === null || article === undefined ? undefined : { color: `var(--article-${((article - 1) % 8) + 1})` }}>
              {article === undefined ? '' : article === null ? '–' : article}
            </span>
            <span className={styles.role}>{role !== undefined && (role !== before?.role || changes) ? text(`roles:${role}`) : ''}</span>
            <span className={styles.text}>
              {pieces.map((piece, place) => (
                <Marked key={place} piece={piece} whole={whole} />
              ))}
            </span>
          </div>
        )
      })}
      {more > 0 && <div className={styles.more}>{text('compare:more-lines', { count: more })}</div>}
    </div>
  )
}

function Marked({ piece: { text, labels, ends, marked }, whole }: { readonly piece: Piece; readonly whole: boolean }) {
  const known = useLabels()
  const colourOf = (name: string) => `--label-${((known.find((label) => label.name === name)?.colour ?? 7) % 8) + 1}`
  const inner = labels.at(-1)
  const shown = (
    <span
      className={marked ? (whole ? styles.markedLine : styles.marked) : undefined}
      style={inner === undefined ? undefined : { background: `var(${colourOf(inner)}-soft)`, borderBottom: `2px solid var(${colourOf(labels[0]!)})` }}
    >
      {text}
    </span>
  )
  return (
    <>
      {shown}
      {ends.map((name, index) => (
        <small key={index} className={styles.labelName} style={{ color: `var(${colourOf(name)})` }}>
          {name}
        </small>
      ))}
    </>
  )
}
