import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DocumentSummary } from '#contract/document'
import { dayAndTime } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import { progressOf } from '#renderer/state/document-order'
import { restoreDocument } from '#renderer/state/restore-document'
import { encodingName } from '#renderer/ui/encoding-name'
import { StatusMark } from '#renderer/ui/StatusMark'
import styles from './library.module.css'

interface DocumentRowProps {
  readonly row: DocumentSummary
  /** From 0, among the rows that are shown. */
  readonly index: number
  /** In CSS pixels from the first row. */
  readonly top: number
  readonly active: boolean
  readonly chosen: boolean
  readonly box: ReactNode
  readonly onActive: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** One document in the table. Its name opens it; a double click anywhere does too. */
export function DocumentRow({ row, index, top, active, chosen, box, onActive, onOpen }: DocumentRowProps) {
  const text = useText()
  const percent = `${Math.round(row.confidence * 100)}%`
  return (
    <div
      id={`row-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-active={active}
      className={`${styles.cells} ${styles.row}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActive(row.id)}
      onDoubleClick={() => onOpen(row.id)}
    >
      <span role="gridcell">{box}</span>
      <span role="gridcell" className={styles.state}>
        <StatusMark status={progressOf(row)} />
      </span>
      <span role="gridcell" className={styles.nameCell}>
        <button type="button" tabIndex={-1} className={styles.name} title={row.name} onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
        {row.unreadable === true && (
          <Button size="compact-xs" variant="default" tabIndex={-1} ml={10} onClick={() => void restoreDocument(row.id)}>
            {text('library:restore')}
          </Button>
        )}
      </span>
      <span role="gridcell" className={styles.numeric} data-warn={row.doubts > 0}>
        {row.doubts}
      </span>
      <span role="gridcell" className={styles.numeric}>
        {row.articles === 0 ? '–' : percent}
      </span>
      <span role="gridcell" className={styles.numeric}>{row.articles}</span>
      <span role="gridcell" className={styles.numeric}>{row.done}</span>
      <span role="gridcell" className={styles.numeric}>{row.mentions}</span>
      <span role="gridcell" data-column="encoding">{encodingName(row.encoding)}</span>
      <span role="gridcell" data-column="imported" title={text('library:imported')}>
        {dayAndTime(new Date(row.importedAt))}
      </span>
    </div>
  )
}
