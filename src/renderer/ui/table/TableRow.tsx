import { memo, type ComponentType } from 'react'
import { Box } from './Box'
import { toggled, type Choose } from './choosing'
import styles from './table.module.css'

interface TableRowProps<Row> {
  /** The row's key. */
  readonly name: string
  readonly row: Row
  /** From 0, among the rows that are shown. */
  readonly index: number
  /** In CSS pixels from the first row. */
  readonly top: number
  readonly active: boolean
  readonly chosen: boolean
  readonly boxName: string
  readonly onActive: (key: string) => void
  readonly onChoose: Choose
  readonly onOpen: (row: Row) => void
  readonly Cells: ComponentType<{ readonly row: Row }>
}

function Row<Of>({ name, row, index, top, active, chosen, boxName, onActive, onChoose, onOpen, Cells }: TableRowProps<Of>) {
  return (
    <div
      id={`row-${name}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-active={active}
      className={`${styles.cells} ${styles.row}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActive(name)}
      onDoubleClick={() => onOpen(row)}
    >
      <span role="gridcell">
        <Box name={boxName} checked={chosen} onChange={() => onChoose((keys) => toggled(keys, name))} />
      </span>
      <Cells row={row} />
    </div>
  )
}

/** One row of a table: its box and its cells. Rendered anew only when something of it changed. */
export const TableRow = memo(Row) as typeof Row
