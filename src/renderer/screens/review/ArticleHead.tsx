import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import type { ReviewRow } from '#renderer/state/review/rows'
import { setView, useView } from '#renderer/state/review/view'
import { chooseOnly, useChosen } from './choosing'
import type { Column } from './columns'
import styles from './review.module.css'

/** The titles of the columns; each sorts by its column, a second time the other way round, a third time page by page again. */
export function ArticleHead({ columns, rows }: { readonly columns: readonly Column[]; readonly rows: readonly ReviewRow[] }) {
  const text = useText()
  const order = useView((state) => state.view.order)
  const chosen = useChosen((state) => state.keys)
  const all = rows.length > 0 && chosen.size >= rows.length && rows.every(({ key }) => chosen.has(key))
  const sort = ({ by, descendingFirst }: Column) => {
    if (order.by !== by) return setView({ order: { by, descending: descendingFirst } })
    setView({ order: order.descending === descendingFirst ? { by, descending: !descendingFirst } : { by: 'place', descending: false } })
  }
  return (
    <div role="rowgroup" className={styles.headRow}>
      <div role="row" aria-rowindex={1} className={styles.cells}>
        <span role="columnheader">
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={text(all ? 'review:choose-none' : 'review:choose-all')}
            checked={all}
            indeterminate={chosen.size > 0 && !all}
            onChange={() => chooseOnly(all ? [] : rows)}
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
            >
              <button type="button" className={styles.sort} onClick={() => sort(column)}>
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
