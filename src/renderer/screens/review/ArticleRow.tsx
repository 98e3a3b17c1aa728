import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import type { ReviewRow } from '#renderer/state/review/rows'
import { totalMentions } from '#renderer/state/review/view'
import { toggle } from './choosing'
import type { Column } from './columns'
import styles from './review.module.css'

interface Props {
  readonly row: ReviewRow
  /** From 0, among the rows that are shown. */
  readonly index: number
  /** In CSS pixels from the first row. */
  readonly top: number
  readonly columns: readonly Column[]
  readonly active: boolean
  readonly chosen: boolean
  readonly onActive: (key: string) => void
  readonly onOpen: (row: ReviewRow) => void
}

/** One article in the table. Its headline opens it; a double click anywhere does too. */
export const ArticleRow = memo(function ArticleRow({ row, index, top, columns, active, chosen, onActive, onOpen }: Props) {
  const text = useText()
  const name = row.headline === '' ? text('review:no-headline-name', { number: row.number, name: row.name }) : row.headline
  return (
    <div
      id={`article-${row.key}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-active={active}
      className={`${styles.cells} ${styles.row}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActive(row.key)}
      onDoubleClick={() => onOpen(row)}
    >
      <span role="gridcell">
        <Checkbox size="xs" tabIndex={-1} aria-label={name} checked={chosen} onChange={() => toggle(row.key)} />
      </span>
      {columns.map((column) => (
        <span
          key={column.by}
          role="gridcell"
          className={column.numeric ? styles.numeric : styles.cell}
          data-status={column.by === 'status' ? row.status : undefined}
          data-warn={(column.by === 'doubts' || column.by === 'problems') && row[column.by] > 0}
          data-none={column.numeric && valueOf(row, column.by) === 0}
          title={column.numeric || column.by === 'status' ? undefined : wordsOf(row, column.by)}
        >
          {column.by === 'status' && text(`review:status-${row.status}`)}
          {column.by === 'headline' && (
            <button type="button" tabIndex={-1} className={styles.open} data-nameless={row.headline === ''} onClick={() => onOpen(row)}>
              {name}
            </button>
          )}
          {column.numeric && wholeNumber(valueOf(row, column.by))}
          {!column.numeric && column.by !== 'status' && column.by !== 'headline' && wordsOf(row, column.by)}
        </span>
      ))}
    </div>
  )
})

function valueOf(row: ReviewRow, by: string): number {
  if (by.startsWith('label:')) return row.mentions[by.slice('label:'.length)] ?? 0
  return by === 'mentions' ? totalMentions(row) : row[by as 'characters' | 'doubts' | 'problems']
}

function wordsOf(row: ReviewRow, by: string): string {
  return row[by as 'headline' | 'newspaper' | 'date' | 'page' | 'name'] ?? '–'
}
