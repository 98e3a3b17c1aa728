import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type ComponentType, type KeyboardEvent, type ReactNode } from 'react'
import { stepOf } from '../step-of'
import { withRange, type Choose } from './choosing'
import { TableHead, type TableColumn, type TableOrder } from './TableHead'
import { TableRow } from './TableRow'
import styles from './table.module.css'

/** Height of the head and of each row in CSS pixels, as table.module.css has it. */
const ROW = 34
/** So many rows are drawn above and below those that are seen. */
const OVERSCAN = 8
/** The rows' elements are counted in steps of so many: with the height of the table their number hardly ever changes. */
const STEP = 32

interface TableProps<Row, Column extends TableColumn> {
  /** For a screen reader. */
  readonly name: string
  /** Sorted and filtered. */
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What a screen reader calls the box that chooses the row. */
  readonly boxName: (row: Row) => string
  readonly columns: readonly Column[]
  /** Widths of all columns, that of the boxes first, as tracks of a CSS grid; else the class has them as `--tracks`. */
  readonly tracks?: string
  readonly className?: string | undefined
  readonly order: TableOrder
  readonly onSort: (column: Column) => void
  /** Index of the row that the keyboard is on. */
  readonly active: number
  /** This and the handlers below stay the same between renderings, or every row is rendered each time. */
  readonly onActive: (key: string) => void
  readonly chosen: ReadonlySet<string>
  readonly onChoose: Choose
  readonly onOpen: (row: Row) => void
  /** The cells of a row, a `gridcell` for each column. */
  readonly Cells: ComponentType<{ readonly row: Row }>
  /** What stands in a table without rows. */
  readonly children?: ReactNode
}

/** A grid of any length, of which a screenful exists. Arrows move, with Shift they choose; a double click opens. */
export function Table<Row, Column extends TableColumn>({
  name, rows, keyOf, boxName, columns, tracks, className, order, onSort, active, onActive, chosen, onChoose, onOpen, Cells, children,
}: TableProps<Row, Column>) {
  const grid = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf])
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => grid.current, estimateSize: () => ROW, overscan: OVERSCAN, scrollPaddingStart: ROW })

  useEffect(() => {
    // The keys of this screen work at once; but nobody's cursor is taken out of a field.
    if (!(document.activeElement instanceof HTMLInputElement)) grid.current?.focus({ preventScroll: true })
    virtual.scrollToIndex(active)
    // Once, when the table is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const next = stepOf(event.key, active, rows.length, Math.floor((grid.current?.clientHeight ?? ROW) / ROW) - 1)
    const key = keys[next ?? -1]
    if (next === null || key === undefined) return
    event.preventDefault()
    if (event.shiftKey) onChoose((before) => withRange(before, keys, active, next))
    onActive(key)
    virtual.scrollToIndex(next)
  }

  const items = virtual.getVirtualItems()
  // A row that is scrolled in takes the element of one that is scrolled out: changing its words is far less work than making it.
  const elements = Math.ceil(items.length / STEP) * STEP
  return (
    <div
      ref={grid}
      className={className === undefined ? styles.grid : `${styles.grid} ${className}`}
      style={tracks === undefined ? undefined : { ['--tracks' as string]: tracks }}
      role="grid"
      aria-label={name}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={keys[active] === undefined ? undefined : `row-${keys[active]}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <TableHead columns={columns} order={order} onSort={onSort} keys={keys} chosen={chosen} onChoose={onChoose} />
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          const key = keys[item.index]
          if (row === undefined || key === undefined) return null
          return (
            <TableRow
              key={item.index % elements}
              name={key}
              row={row}
              index={item.index}
              top={item.start}
              active={item.index === active}
              chosen={chosen.has(key)}
              boxName={boxName(row)}
              onActive={onActive}
              onChoose={onChoose}
              onOpen={onOpen}
              Cells={Cells}
            />
          )
        })}
      </div>
      {rows.length === 0 && children}
    </div>
  )
}
