import { Button, Loader } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import type { Document } from '#core/document/model'
import { inWords, useText } from '#renderer/i18n/i18n'
import { failureMessage } from '#renderer/i18n/failure-message'
import { showDocument, useDocument, useDocuments } from '#renderer/state/document-store'
import { currentSummary, useSession } from '#renderer/state/session'
import { EmptyState } from './EmptyState'

/** Opens the session's document and hands it on; until then it says what is going on. */
export function DocumentGate({ children }: { readonly children: (document: Document) => ReactNode }) {
  const text = useText()
  const id = useSession((session) => session.documentId)
  const name = useSession((session) => currentSummary(session)?.name ?? '')
  const shown = useDocuments((state) => state.id)
  const failure = useDocuments((state) => state.failure)
  const document = useDocument()
  useEffect(() => void showDocument(id), [id])

  if (id === null) return <EmptyState title={text('document:none-open')} />
  if (shown === id && failure !== null) {
    return (
      <EmptyState title={text('document:cannot-open')} text={inWords(text, failureMessage(failure))}>
        <Button onClick={() => void showDocument(id)}>{text('document:try-again')}</Button>
      </EmptyState>
    )
  }
  if (document === null || document.id !== id) {
    return (
      <EmptyState title={text('document:opening', { name })}>
        <Loader size="sm" />
      </EmptyState>
    )
  }
  return children(document)
}
