import { call } from '#renderer/client/host'
import { lookAgain } from './document-store'
import { putSummaries, useSession } from './session'
import { say, sayFailure } from './status'

/** Puts the last sound copy of a document that cannot be read, or is broken, in its place, and says so, or why it cannot be done. True when it was. */
export async function restoreDocument(id: string): Promise<boolean> {
  const name = useSession.getState().documents.find((row) => row.id === id)?.name ?? id
  const answer = await call('documents.restore', { id })
  if (!answer.ok) {
    if (answer.failure.code === 'file-missing') say('library:no-copy', { name }, 'error')
    else sayFailure(answer.failure)
    return false
  }
  putSummaries([answer.value.summary])
  // It may be open though it is broken.
  await lookAgain(id)
  say('library:restored', { name })
  return true
}
