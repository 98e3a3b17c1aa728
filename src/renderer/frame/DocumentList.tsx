import { CloseButton, Text, TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { inOrder, progressOf } from '#renderer/state/document-order'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { StatusMark } from '#renderer/ui/StatusMark'
import { stepOf } from '#renderer/ui/step-of'
import styles from './frame.module.css'

const ROW = 30

/** The project's documents beside the text, in the library's order: a list of any length, of which a screenful exists. */
export function DocumentList() {
  const text = useText()
  const documents = useSession((session) => session.documents)
  const order = useSession((session) => session.order)
  const filter = useSession((session) => session.filter)
  const current = useSession((session) => session.documentId)
  const screen = useSession((session) => session.screen)
  const rows = useMemo(() => inOrder(documents, order, filter), [documents, order, filter])
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => list.current, estimateSize: () => ROW, overscan: 12 })

  const currentRow = rows.findIndex((row) => row.id === current)
  useEffect(() => {
    if (currentRow < 0) return
    setActive(currentRow)
    virtual.scrollToIndex(currentRow, { align: 'auto' })
    // Only when another document is opened: rows that move must not pull the list along.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current])

  const at = Math.min(active, rows.length - 1)
  function open(index: number) {
    const row = rows[index]
    if (row !== undefined) openDocument(row.id, { screen })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') open(at)
    else {
      const next = stepOf(event.key, at, rows.length, Math.floor((list.current?.clientHeight ?? ROW) / ROW))
      if (next === null) return
      setActive(next)
      virtual.scrollToIndex(next)
    }
    event.preventDefault()
  }

  return (
    <>
      <div style={{ padding: '8px 34px 6px 8px' }}>
        <TextInput
          size="xs"
          aria-label={text('frame:filter')}
          placeholder={text('frame:filter')}
          value={filter}
          onChange={(event) => useSession.setState({ filter: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'ArrowDown' && list.current?.focus()}
          rightSection={filter === '' ? null : <CloseButton size="xs" aria-label={text('library:clear-filter')} onClick={() => useSession.setState({ filter: '' })} />}
        />
      </div>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label={text('frame:documents')}
        tabIndex={0}
        aria-activedescendant={rows[at] === undefined ? undefined : `document-${rows[at].id}`}
        onKeyDown={onKeyDown}
      >
        <div style={{ position: 'relative', height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <div
                key={row.id}
                id={`document-${row.id}`}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
                role="option"
                aria-selected={row.id === current}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                aria-label={text('frame:row', { name: row.name, status: text(`frame:status-${progressOf(row)}`), articles: row.articles, doubts: row.doubts })}
                data-active={item.index === at}
                title={row.name}
                onClick={() => {
                  setActive(item.index)
                  open(item.index)
                }}
              >
                <StatusMark status={progressOf(row)} />
                <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{row.name}</span>
                <span className={styles.count}>{row.articles}</span>
                <span className={styles.doubts}>{row.status === 'confirmed' ? '✓' : row.doubts > 0 ? `${row.doubts}?` : ''}</span>
              </div>
            )
          })}
        </div>
        {rows.length === 0 && (
          <Text c="dimmed" fz="sm" p="sm">
            {text(documents.length === 0 ? 'frame:no-documents' : 'frame:no-match')}
          </Text>
        )}
      </div>
    </>
  )
}
