import { call } from '#renderer/client/host'
import { putSummaries, useSession } from './session'
import { say, sayFailure } from './status'

/** Puts the last copy of a document that cannot be read in its place, and says so, or why it cannot be done. True when it was. */
export async function restoreDocument(id: string): Promise<boolean> {
  const name = useSession.getState().documents.find((row) => row.id === id)?.name ?? id
  const answer = await call('documents.restore', { id })
  if (!answer.ok) {
    if (answer.failure.code === 'file-missing') say('library:no-copy', { name }, 'error')
    else sayFailure(answer.failure)
    return false
  }
  putSummaries([answer.value.summary])
  say('library:restored', { name })
  return true
}

/** Notes that a document could not be read, so that every list shows it. */
export function markUnreadable(id: string): void {
  const row = useSession.getState().documents.find((one) => one.id === id)
  if (row !== undefined && row.unreadable !== true) putSummaries([{ ...row, unreadable: true }])
}
