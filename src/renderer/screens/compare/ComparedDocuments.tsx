import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { openOf, useCompare } from '#renderer/state/compare/store'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import styles from './compare.module.css'

const ROW = 34

/** The documents that both have, with how many differences are open in each. */
export function ComparedDocuments() {
  const text = useText()
  const other = useCompare((state) => state.other)
  const looked = useCompare((state) => state.looked)
  const kind = useCompare((state) => state.kind)
  const documents = useSession((session) => session.documents)
  const current = useSession((session) => session.documentId)
  const [onlyOpen, setOnlyOpen] = useState(true)
  const box = useRef<HTMLDivElement>(null)
  const names = useMemo(() => new Map(documents.map((row) => [row.id, row.name])), [documents])
  const ids = useMemo(
    () => (other?.matched ?? []).filter((id) => names.has(id) && (!onlyOpen || id === current || openOf(looked.get(id), kind) > 0 || looked.get(id)?.failure)),
    [other, names, onlyOpen, looked, kind, current],
  )
  const virtual = useVirtualizer({ count: ids.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 10 })
  return (
    <nav className={styles.documents} aria-label={text('compare:documents')}>
      <div className={styles.documentsHead}>
        <Checkbox size="xs" label={text('compare:only-open')} checked={onlyOpen} onChange={(event) => setOnlyOpen(event.currentTarget.checked)} />
      </div>
      <div ref={box} className={styles.scroll}>
        <div style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const id = ids[item.index]!
            const name = names.get(id) ?? id
            const failed = (looked.get(id)?.failure ?? null) !== null
            const count = openOf(looked.get(id), kind)
            return (
              <button
                key={id}
                type="button"
                className={styles.document}
                style={{ top: item.start, height: ROW }}
                aria-current={id === current ? 'true' : undefined}
                aria-label={failed ? text('compare:document-failed', { name }) : text('compare:document-row', { name, count })}
                onClick={() => openDocument(id, { screen: 'compare' })}
              >
                <span className={styles.name}>{name}</span>
                <span className={failed ? styles.failed : styles.count}>{failed ? '!' : count > 0 ? count : '✓'}</span>
              </button>
            )
          })}
        </div>
      </div>
    </nav>
  )
}
