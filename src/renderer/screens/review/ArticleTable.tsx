import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useRows, type ReviewRow } from '#renderer/state/review/rows'
import { useTextSearch } from '#renderer/state/review/text-search'
import { FIRST_VIEW, setView, showView, useView } from '#renderer/state/review/view'
import { useSession } from '#renderer/state/session'
import { Table } from '#renderer/ui/table/Table'
import { ArticleCells, articleName } from './ArticleCells'
import { choose, useChosen } from './chosen'
import { columnsFor, tracksOf, type Column } from './columns'
import { openArticle } from './open-article'
import styles from './review.module.css'

interface Props {
  /** Sorted and filtered. */
  readonly rows: readonly ReviewRow[]
  /** Index of the row that the keyboard is on. */
  readonly active: number
  readonly onActive: (key: string) => void
}

/** The articles; a second click on a column's title sorts the other way round, a third page by page again. */
export function ArticleTable({ rows, active, onActive }: Props) {
  const text = useText()
  const labels = useSession((session) => session.project?.labels)
  const hasAny = useRows((state) => state.rows.length > 0)
  const chosen = useChosen((state) => state.keys)
  const order = useView((state) => state.view.order)
  const searching = useTextSearch((state) => state.found !== null)
  const columns = useMemo(() => columnsFor(labels ?? [], searching), [labels, searching])
  const Cells = useMemo(() => ({ row }: { readonly row: ReviewRow }) => <ArticleCells row={row} columns={columns} text={text} />, [columns, text])
  const sort = ({ by, descendingFirst }: Column) => {
    if (order.by !== by) return setView({ order: { by, descending: descendingFirst } })
    setView({ order: order.descending === descendingFirst ? { by, descending: !descendingFirst } : { by: 'place', descending: false } })
  }
  return (
    <Table
      name={text('review:table')}
      className={styles.articles}
      tracks={tracksOf(columns)}
      rows={rows}
      keyOf={keyOf}
      boxName={(row) => articleName(row, text)}
      columns={columns}
      order={order}
      onSort={sort}
      active={active}
      onActive={onActive}
      chosen={chosen}
      onChoose={choose}
      onOpen={openArticle}
      Cells={Cells}
    >
      {hasAny && (
        <div className={styles.empty}>
          {text('review:none-shown')}
          <Button size="compact-sm" variant="default" onClick={() => showView({ ...FIRST_VIEW, order })}>
            {text('review:show-all')}
          </Button>
        </div>
      )}
    </Table>
  )
}

const keyOf = (row: ReviewRow): string => row.key
