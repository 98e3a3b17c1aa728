import { Button, Loader, Modal, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Failure } from '#contract/failure'
import type { Document } from '#core/document/model'
import { acceptAll, differences, type Difference } from '#core/document/resplit/differences'
import type { Segmentation } from '#core/segment/segmentation'
import { call } from '#renderer/client/host'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import { edit } from '#renderer/state/document-store'
import { KeyCaps } from '#renderer/ui/Keys'
import { DifferenceItem } from './DifferenceItem'
import { rowsOf } from './difference-rows'
import styles from './resplit.module.css'

interface Props {
  readonly document: Document
  /** Shows a place of the source behind the sheet. */
  readonly goTo: (offset: number) => void
  readonly onClose: () => void
}

/** More differences than these are shown when the first are decided. */
const LISTED = 200

/** What the splitter would make of the page now, as differences that an editor accepts one by one, or all that are against nobody. */
export function ResplitSheet({ document, goTo, onClose }: Props) {
  const text = useText()
  const [split, setSplit] = useState<Segmentation | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isWanted = true
    void call('documents.splitAgain', { id: document.id }).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setSplit(answer.value.segmentation)
      else setFailure(answer.failure)
    })
    return () => {
      isWanted = false
    }
  }, [document.id])

  const found = useMemo(() => (split === null ? [] : differences(document, split)), [document, split])
  const rows = useMemo(() => rowsOf(document, found, rejected), [document, found, rejected])
  const free = rows.filter(({ difference }) => !difference.overEditor)
  const over = rows.slice(free.length)
  const all = acceptAll(free.map(({ difference }) => difference))
  const item = (row: (typeof rows)[number]) => (
    <DifferenceItem
      key={row.key}
      row={row}
      onAccept={(difference: Difference) => edit(difference.edit)}
      onReject={() => setRejected(new Set([...rejected, row.key]))}
      onShow={() => goTo(row.difference.spans[0]!.start)}
    />
  )
  return (
    <Modal opened onClose={onClose} size="lg" title={text('resplit:title')} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      {failure !== null ? (
        <Text c="var(--bad)">{inWords(text, failureMessage(failure))}</Text>
      ) : split === null ? (
        <p className={styles.wait}><Loader size="sm" /> {text('resplit:working')}</p>
      ) : rows.length === 0 ? (
        <Text role="status">{text('resplit:none')}</Text>
      ) : (
        <>
          <Text c="dimmed" fz="sm">{text('resplit:note')}</Text>
          {free.length > 0 && (
            <section aria-label={text('resplit:free', { count: free.length })}>
              <div className={styles.head}>
                <h3 className={styles.title}>{text('resplit:free', { count: free.length })}</h3>
                <Button size="compact-sm" data-autofocus onClick={() => all !== null && edit(all)}>{text('resplit:accept-all', { count: free.length })}</Button>
              </div>
              <ul className={styles.list}>{free.slice(0, LISTED).map(item)}</ul>
            </section>
          )}
          {over.length > 0 && (
            <section aria-label={text('resplit:over', { count: over.length })}>
              <h3 className={styles.title}>{text('resplit:over', { count: over.length })}</h3>
              <Text c="dimmed" fz="sm">{text('resplit:over-note')}</Text>
              <ul className={styles.list}>{over.slice(0, LISTED).map(item)}</ul>
            </section>
          )}
          <p className={styles.keys}><KeyCaps keys="ArrowDown" /> <KeyCaps keys="ArrowUp" /> <KeyCaps keys="A" /> {text('resplit:accept')} <KeyCaps keys="X" /> {text('resplit:reject')}</p>
        </>
      )}
    </Modal>
  )
}
