import { Button, Menu } from '@mantine/core'
import { IconFile, IconFolder, IconPlus } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { inOrder, neediest } from '#renderer/state/document-order'
import { openDocument } from '#renderer/state/open-document'
import { chooseFilesToImport, chooseFolderToImport } from '#renderer/state/opening'
import { useImport } from '#renderer/state/import/import-store'
import { useSearch } from '#renderer/state/search'
import { useSession } from '#renderer/state/session'
import { EmptyState } from '#renderer/ui/EmptyState'
import { DocumentTable } from './DocumentTable'
import { FilterField } from './FilterField'
import { RemoveDialog } from './RemoveDialog'
import { SearchField } from './SearchField'
import { SearchHits } from './SearchHits'
import { Totals } from './Totals'
import { useLibraryCommands } from './use-library-commands'
import styles from './library.module.css'

/** The project's documents: what state they are in, what needs attention first, and what their texts hold. */
export function LibraryScreen() {
  const text = useText()
  const documents = useSession((session) => session.documents)
  const order = useSession((session) => session.order)
  const filter = useSession((session) => session.filter)
  const chosen = useSession((session) => session.chosen)
  const writable = useSession((session) => session.project?.readOnly === null)
  const isImporting = useImport((state) => state.phase.kind === 'looking' || state.phase.kind === 'running')
  const hasSearch = useSearch((state) => state.query.trim() !== '')
  const rows = useMemo(() => inOrder(documents, order, filter), [documents, order, filter])
  const [activeId, setActiveId] = useState<string | null>(useSession.getState().documentId)
  const [removing, setRemoving] = useState<readonly string[] | null>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const next = useMemo(() => neediest(documents, null), [documents])

  const found = rows.findIndex((row) => row.id === activeId)
  const active = found < 0 ? 0 : found
  useLibraryCommands({
    rows,
    active: hasSearch ? undefined : rows[active],
    focusFilter: () => {
      filterField.current?.focus()
      filterField.current?.select()
    },
    remove: setRemoving,
  })

  if (documents.length === 0 && isImporting) return <EmptyState title={text('library:importing-title')} text={text('library:importing-text')} />
  if (documents.length === 0) {
    return (
      <EmptyState title={text('library:empty-title')} text={text('library:empty-text')}>
        <Button disabled={!writable} onClick={() => void chooseFilesToImport()}>
          {text('library:import-files')}
        </Button>
        <Button variant="default" disabled={!writable} onClick={() => void chooseFolderToImport()}>
          {text('library:import-folder')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{text('library:title')}</h1>
        <Totals documents={documents} shown={rows.length} chosen={chosen.size} />
        <SearchField />
        <FilterField ref={filterField} />
        {next !== null && (
          <Button variant="default" size="sm" onClick={() => openDocument(next.id)}>
            {text('library:neediest')}
          </Button>
        )}
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button size="sm" disabled={!writable} leftSection={<IconPlus size={16} />}>
              {text('library:import')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFile size={16} />} onClick={() => void chooseFilesToImport()}>
              {text('library:import-files')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => void chooseFolderToImport()}>
              {text('library:import-folder')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {hasSearch ? (
        <SearchHits />
      ) : (
        <DocumentTable rows={rows} active={active} onActive={setActiveId} />
      )}
      <RemoveDialog ids={removing} onClose={() => setRemoving(null)} />
    </div>
  )
}
