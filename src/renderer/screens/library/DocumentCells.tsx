import { Button } from '@mantine/core'
import { memo } from 'react'
import type { DocumentSummary } from '#contract/document'
import { dayAndTime } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import { progressOf } from '#renderer/state/document-order'
import { openDocument } from '#renderer/state/open-document'
import { restoreDocument } from '#renderer/state/restore-document'
import { encodingName } from '#renderer/ui/encoding-name'
import { StatusMark } from '#renderer/ui/StatusMark'
import table from '#renderer/ui/table/table.module.css'
import styles from './library.module.css'

/** What the table says of one document. Its name opens it. */
export const DocumentCells = memo(function DocumentCells({ row }: { readonly row: DocumentSummary }) {
  const text = useText()
  const percent = `${Math.round(row.confidence * 100)}%`
  return (
    <>
      <span role="gridcell" className={styles.state}>
        <StatusMark status={progressOf(row)} />
      </span>
      <span role="gridcell" className={styles.nameCell}>
        <button type="button" tabIndex={-1} className={table.open} title={row.name} onClick={() => openDocument(row.id)}>
          {row.name}
        </button>
        {row.unreadable === true && (
          <Button size="compact-xs" variant="default" tabIndex={-1} ml={10} onClick={() => void restoreDocument(row.id)}>
            {text('library:restore')}
          </Button>
        )}
      </span>
      <span role="gridcell" className={table.numeric} data-warn={row.doubts > 0}>
        {row.doubts}
      </span>
      <span role="gridcell" className={table.numeric}>
        {row.articles === 0 ? '–' : percent}
      </span>
      <span role="gridcell" className={table.numeric}>{row.articles}</span>
      <span role="gridcell" className={table.numeric}>{row.done}</span>
      <span role="gridcell" className={table.numeric}>{row.mentions}</span>
      <span role="gridcell" data-column="encoding">{encodingName(row.encoding)}</span>
      <span role="gridcell" data-column="imported" title={text('library:imported')}>
        {dayAndTime(new Date(row.importedAt))}
      </span>
    </>
  )
})
