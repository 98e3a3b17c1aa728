import { Button, Loader } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import type { Document } from '#core/document/model'
import { inWords, useText } from '#renderer/i18n/i18n'
import { failureMessage } from '#renderer/i18n/failure-message'
import { differencesWith, loadTheirs, useCompared } from '#renderer/state/compare/compared'
import { documentsWithOpen, noteOpen, useCompare } from '#renderer/state/compare/store'
import { EmptyState } from '#renderer/ui/EmptyState'
import { DifferenceList } from './DifferenceList'
import { DifferenceView } from './DifferenceView'
import { KindBar } from './KindBar'
import { goToNextDocument } from './next-document'
import styles from './compare.module.css'

/** One document on both sides: what is open in it, one by one. */
export function DifferenceDesk({ document }: { readonly document: Document }) {
  const text = useText()
  const side = useCompared((state) => (state.side?.id === document.id ? state.side : null))
  const failure = useCompared((state) => state.failure)
  const at = useCompared((state) => state.at)
  const kind = useCompare((state) => state.kind)
  const hasMore = useCompare((state) => documentsWithOpen(state).some((id) => id !== document.id))
  const found = useMemo(() => (side === null ? null : differencesWith(document, side)), [document, side])
  const shown = useMemo(() => found?.open.filter((one) => kind === null || one.kind === kind) ?? [], [found, kind])

  // Their side does not change while it is looked at: it is loaded once for each document.
  useEffect(() => {
    void loadTheirs(document)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [document.id])
  useEffect(() => {
    if (found === null) return
    const open: Record<string, number> = {}
    for (const one of found.open) open[one.kind] = (open[one.kind] ?? 0) + 1
    noteOpen(document.id, open, found.decided.length)
  }, [document.id, found])

  if (failure !== null) return <EmptyState title={text('document:cannot-open')} text={inWords(text, failureMessage(failure))} />
  if (side === null || found === null) {
    return (
      <EmptyState title={text('compare:opening')}>
        <Loader size="sm" />
      </EmptyState>
    )
  }
  const index = Math.min(at, shown.length - 1)
  const current = shown[index]
  return (
    <>
      <KindBar open={found.open} />
      {current === undefined ? (
        <EmptyState
          title={text(!side.begun ? 'compare:not-begun' : 'compare:none-here')}
          text={!side.begun ? text('compare:not-begun-text') : text('compare:none-here-decided', { count: found.decided.length })}
        >
          {hasMore && <Button onClick={goToNextDocument}>{text('compare:next-document')}</Button>}
        </EmptyState>
      ) : (
        <div className={styles.split}>
          <DifferenceList document={document} theirs={side.theirs} differences={shown} at={index} />
          <DifferenceView document={document} theirs={side.theirs} difference={current} at={index} count={shown.length} />
        </div>
      )}
    </>
  )
}
