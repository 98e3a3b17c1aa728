import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import type { ReviewRow } from '#renderer/state/review/rows'
import { useSession } from '#renderer/state/session'
import { stepOf } from '#renderer/ui/step-of'
import { ArticleHead } from './ArticleHead'
import { ArticleRow } from './ArticleRow'
import { chooseUpTo, useChosen } from './choosing'
import { columnsFor, tracksOf } from './columns'
import styles from './review.module.css'

const ROW = 32

interface Props {
  /** Sorted and filtered. */
  readonly rows: readonly ReviewRow[]
  /** Index of the row that the keyboard is on. */
  readonly active: number
  readonly onActive: (key: string) => void
  readonly onOpen: (row: ReviewRow) => void
}

/** The articles as a grid of any length, of which a screenful exists. Arrows move, with Shift they choose. */
export function ArticleTable({ rows, active, onActive, onOpen }: Props) {
  const text = useText()
  const labels = useSession((session) => session.project?.labels)
  const chosen = useChosen((state) => state.keys)
  const columns = useMemo(() => columnsFor(labels ?? []), [labels])
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => grid.current, estimateSize: () => ROW, overscan: 12, scrollPaddingStart: ROW })

  useEffect(() => {
    if (!(document.activeElement instanceof HTMLInputElement)) grid.current?.focus({ preventScroll: true })
    virtual.scrollToIndex(active)
    // Once, when the table is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const next = stepOf(event.key, active, rows.length, Math.floor((grid.current?.clientHeight ?? ROW) / ROW) - 1)
    const row = rows[next ?? -1]
    if (next === null || row === undefined) return
    event.preventDefault()
    if (event.shiftKey) chooseUpTo(rows, active, next)
    onActive(row.key)
    virtual.scrollToIndex(next)
  }

  return (
    <div
      ref={grid}
      className={styles.grid}
      style={{ '--tracks': tracksOf(columns) } as CSSProperties}
      role="grid"
      aria-label={text('review:table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={rows[active] === undefined ? undefined : `article-${rows[active].key}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <ArticleHead columns={columns} rows={rows} />
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <ArticleRow
              key={row.key}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns}
              active={item.index === active}
              chosen={chosen.has(row.key)}
              onActive={onActive}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}
