import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { DocumentSummary } from '#contract/document'
import { useText } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'
import { chooseOnly } from './choosing'
import { COLUMNS } from './columns'
import styles from './library.module.css'

interface TableHeadProps {
  /** Whether every row that is shown is chosen, and whether any is. */
  readonly all: boolean
  readonly some: boolean
  readonly rows: readonly DocumentSummary[]
}

/** The titles of the columns; each sorts by its column, a second time the other way round. */
export function TableHead({ all, some, rows }: TableHeadProps) {
  const text = useText()
  const order = useSession((session) => session.order)
  return (
    <div role="rowgroup" className={styles.headRow}>
      <div role="row" aria-rowindex={1} className={styles.cells}>
        <span role="columnheader">
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={text(all ? 'library:choose-none' : 'library:choose-all')}
            checked={all}
            indeterminate={some && !all}
            onChange={() => chooseOnly(all ? [] : rows)}
          />
        </span>
        {COLUMNS.map(({ by, title, descendingFirst, numeric }) => {
          const sorted = order.by === by
          const Arrow = order.descending ? IconArrowDown : IconArrowUp
          return (
            <span
              key={by}
              role="columnheader"
              aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
              className={numeric ? styles.numeric : undefined}
              data-column={by}
            >
              <button
                type="button"
                className={styles.sort}
                onClick={() => useSession.setState({ order: { by, descending: sorted ? !order.descending : descendingFirst } })}
              >
                {text(title)}
                {sorted && <Arrow size={13} aria-hidden />}
              </button>
            </span>
          )
        })}
      </div>
    </div>
  )
}
