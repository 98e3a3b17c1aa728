import { Loader } from '@mantine/core'
import { inWords, useText } from '#renderer/i18n/i18n'
import { failureMessage } from '#renderer/i18n/failure-message'
import { useCompare } from '#renderer/state/compare/store'
import { useSession } from '#renderer/state/session'
import { DocumentGate } from '#renderer/ui/DocumentGate'
import { EmptyState } from '#renderer/ui/EmptyState'
import { CompareHead } from './CompareHead'
import { ComparedDocuments } from './ComparedDocuments'
import { DifferenceDesk } from './DifferenceDesk'
import { OtherIntro } from './OtherIntro'
import { useCompareCommands } from './use-compare-commands'
import styles from './compare.module.css'

/** Two editors' work on the same pages: how much they agree, and every difference to be decided. */
export function CompareScreen() {
  const text = useText()
  const other = useCompare((state) => state.other)
  const opening = useCompare((state) => state.opening)
  const failed = useCompare((state) => state.looked.get(useSession.getState().documentId ?? '')?.failure ?? null)
  const documentId = useSession((session) => session.documentId)
  useCompareCommands()

  if (opening) {
    return (
      <EmptyState title={text('compare:opening')}>
        <Loader size="sm" />
      </EmptyState>
    )
  }
  if (other === null || other.matched.length === 0) return <OtherIntro found={other} />
  return (
    <div className={styles.page}>
      <CompareHead other={other} />
      <div className={styles.body}>
        <ComparedDocuments />
        <div className={styles.desk}>
          {documentId !== null && other.matched.includes(documentId) && failed === null ? (
            <DocumentGate>{(document) => <DifferenceDesk key={document.id} document={document} />}</DocumentGate>
          ) : (
            <Elsewhere failure={failed === null ? null : inWords(text, failureMessage(failed))} />
          )}
        </div>
      </div>
    </div>
  )
}

/** What is shown while no document of the comparison is. */
function Elsewhere({ failure }: { readonly failure: string | null }) {
  const text = useText()
  const other = useCompare((state) => state.other)
  const busy = useCompare((state) => state.progress !== null)
  if (failure !== null) return <EmptyState title={text('document:cannot-open')} text={failure} />
  return busy ? (
    <EmptyState title={text('compare:opening')}>
      <Loader size="sm" />
    </EmptyState>
  ) : (
    <EmptyState title={text('compare:all-decided')} text={text('compare:all-decided-text', { name: other?.name ?? '' })} />
  )
}
