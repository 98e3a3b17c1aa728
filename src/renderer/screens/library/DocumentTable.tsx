import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { DocumentSummary } from '#contract/document'
import { useText } from '#renderer/i18n/i18n'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { stepOf } from '#renderer/ui/step-of'
import { chooseUpTo, toggleChosen } from './choosing'
import { COLUMNS } from './columns'
import { DocumentRow } from './DocumentRow'
import { TableHead } from './TableHead'
import styles from './library.module.css'

const ROW = 34

interface DocumentTableProps {
  /** Sorted and filtered. */
  readonly rows: readonly DocumentSummary[]
  /** Index of the row that the keyboard is on. */
  readonly active: number
  readonly onActive: (id: string) => void
}

/** The documents as a grid of any length, of which a screenful exists. Arrows move, Enter opens, Space chooses. */
export function DocumentTable({ rows, active, onActive }: DocumentTableProps) {
  const text = useText()
  const chosen = useSession((session) => session.chosen)
  const filter = useSession((session) => session.filter)
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => grid.current, estimateSize: () => ROW, overscan: 12, scrollPaddingStart: ROW })

  useEffect(() => {
    // The keys of this screen work at once; but nobody's cursor is taken out of a field.
    if (!(document.activeElement instanceof HTMLInputElement)) grid.current?.focus({ preventScroll: true })
    virtual.scrollToIndex(active)
    // Once, when the screen is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const next = stepOf(event.key, active, rows.length, Math.floor((grid.current?.clientHeight ?? ROW) / ROW) - 1)
    const row = rows[next ?? -1]
    if (next === null || row === undefined) return
    event.preventDefault()
    if (event.shiftKey) chooseUpTo(rows, active, next)
    onActive(row.id)
    virtual.scrollToIndex(next)
  }

  const all = rows.length > 0 && rows.every((row) => chosen.has(row.id))
  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label={text('library:table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-multiselectable
      aria-activedescendant={rows[active] === undefined ? undefined : `row-${rows[active].id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <TableHead all={all} some={chosen.size > 0} rows={rows} />
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <DocumentRow
              key={row.id}
              row={row}
              index={item.index}
              top={item.start}
              active={item.index === active}
              box={
                <Checkbox
                  size="xs"
                  tabIndex={-1}
                  aria-label={row.name}
                  checked={chosen.has(row.id)}
                  onChange={() => toggleChosen(row.id)}
                />
              }
              chosen={chosen.has(row.id)}
              onActive={onActive}
              onOpen={(id) => openDocument(id)}
            />
          )
        })}
      </div>
      {rows.length === 0 && <p className={styles.found}>{text('library:no-match', { filter })}</p>}
    </div>
  )
}
