import { call } from '#renderer/client/host'
import { forgetDocument } from './document-store'
import { useSession } from './session'
import { say, sayFailure } from './status'

/** Takes documents out of the project, one after the other; stops at the first that cannot be removed and says why. */
export async function removeDocuments(ids: readonly string[]): Promise<void> {
  let removed = 0
  for (const id of ids) {
    const answer = await call('documents.remove', { id })
    if (!answer.ok) {
      sayFailure(answer.failure)
      break
    }
    removed += 1
    forgetDocument(id)
    useSession.setState(({ documents, documentId, chosen }) => ({
      documents: documents.filter((row) => row.id !== id),
      documentId: documentId === id ? null : documentId,
      chosen: new Set([...chosen].filter((one) => one !== id)),
    }))
  }
  if (removed > 0) say('library:removed', { count: removed })
}
