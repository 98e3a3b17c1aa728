import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { Box } from './Box'
import type { Choose } from './choosing'
import styles from './table.module.css'

export interface TableColumn {
  /** What the rows are sorted by when its title is clicked. */
  readonly by: string
  readonly title: TextKey
  /** Stands instead of the title: what people called it. */
  readonly name?: string
  readonly numeric: boolean
}

export interface TableOrder {
  readonly by: string
  readonly descending: boolean
}

interface TableHeadProps<Column extends TableColumn> {
  readonly columns: readonly Column[]
  readonly order: TableOrder
  readonly onSort: (column: Column) => void
  /** Of all rows that are shown. */
  readonly keys: readonly string[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: Choose
}

/** The titles of the columns, each of which sorts, and the box that chooses all rows or none. */
export function TableHead<Column extends TableColumn>({ columns, order, onSort, keys, chosen, onChoose }: TableHeadProps<Column>) {
  const text = useText()
  const all = keys.length > 0 && chosen.size >= keys.length && keys.every((key) => chosen.has(key))
  return (
    <div role="rowgroup" className={styles.headRow}>
      <div role="row" aria-rowindex={1} className={styles.cells}>
        <span role="columnheader">
          <Box
            name={text(all ? 'frame:choose-none' : 'frame:choose-all')}
            checked={all}
            some={chosen.size > 0 && !all}
            onChange={() => onChoose(() => new Set(all ? [] : keys))}
          />
        </span>
        {columns.map((column) => {
          const sorted = order.by === column.by
          const Arrow = order.descending ? IconArrowDown : IconArrowUp
          return (
            <span
              key={column.by}
              role="columnheader"
              aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
              className={column.numeric ? styles.numeric : undefined}
              data-column={column.by}
            >
              <button type="button" className={styles.sort} onClick={() => onSort(column)}>
                {column.name ?? text(column.title)}
                {sorted && <Arrow size={13} aria-hidden />}
              </button>
            </span>
          )
        })}
      </div>
    </div>
  )
}
