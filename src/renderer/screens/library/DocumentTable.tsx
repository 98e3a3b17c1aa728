import type { DocumentSummary } from '#contract/document'
import { useText } from '#renderer/i18n/i18n'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { Table } from '#renderer/ui/table/Table'
import { choose } from './choose'
import { COLUMNS, type Column } from './columns'
import { DocumentCells } from './DocumentCells'
import styles from './library.module.css'

interface DocumentTableProps {
  /** Sorted and filtered. */
  readonly rows: readonly DocumentSummary[]
  /** Index of the row that the keyboard is on. */
  readonly active: number
  readonly onActive: (id: string) => void
}

/** The documents; a second click on a column's title sorts the other way round. */
export function DocumentTable({ rows, active, onActive }: DocumentTableProps) {
  const text = useText()
  const chosen = useSession((session) => session.chosen)
  const filter = useSession((session) => session.filter)
  const order = useSession((session) => session.order)
  const sort = ({ by, descendingFirst }: Column) =>
    useSession.setState({ order: { by, descending: order.by === by ? !order.descending : descendingFirst } })
  return (
    <Table
      name={text('library:table')}
      className={styles.documents}
      rows={rows}
      keyOf={idOf}
      boxName={nameOf}
      columns={COLUMNS}
      order={order}
      onSort={sort}
      active={active}
      onActive={onActive}
      chosen={chosen}
      onChoose={choose}
      onOpen={open}
      Cells={DocumentCells}
    >
      <p className={styles.found}>{text('library:no-match', { filter })}</p>
    </Table>
  )
}

const idOf = (row: DocumentSummary): string => row.id
const nameOf = (row: DocumentSummary): string => row.name
const open = (row: DocumentSummary): void => openDocument(row.id)
