import type { AnswerOf } from '#contract/calls'
import { call } from '#renderer/client/host'
import { forgetDocument } from './document-store'
import { putSummaries, useSession } from './session'
import { say, sayFailure } from './status'
import { showWork } from './work'

/** So many documents go with one message. */
const AT_ONCE = 100

/** Takes documents out of the project, one after the other, and says so; stops at the first that cannot be and says why. */
export async function removeDocuments(ids: readonly string[]): Promise<void> {
  const removed = await takeOut(ids)
  if (removed.length > 0) say('library:removed', { count: removed.length })
}

/** The same, saying nothing but what went wrong; gives back those that were taken out. */
export async function takeOut(ids: readonly string[]): Promise<readonly string[]> {
  const removed: string[] = []
  await inMessages(ids, async (some) => {
    const answer = await call('documents.remove', { ids: [...some] })
    if (!answer.ok) return sayFailure(answer.failure), false
    for (const id of answer.value.removed) forgetDocument(id)
    const gone = new Set(answer.value.removed)
    removed.push(...gone)
    useSession.setState(({ documents, documentId, chosen }) => ({
      documents: documents.filter(({ id }) => !gone.has(id)),
      documentId: documentId !== null && gone.has(documentId) ? null : documentId,
      chosen: new Set([...chosen].filter((id) => !gone.has(id))),
    }))
    return wasWhole(answer.value)
  })
  return removed
}

/** Puts documents back that were taken out; gives back those that are there again. */
export async function putBack(ids: readonly string[]): Promise<readonly string[]> {
  const back: string[] = []
  await inMessages(ids, async (some) => {
    const answer = await call('documents.putBack', { ids: [...some] })
    if (!answer.ok) return sayFailure(answer.failure), false
    putSummaries(answer.value.summaries)
    for (const { id } of answer.value.summaries) back.push(id)
    return wasWhole(answer.value)
  })
  return back
}

function wasWhole({ failure }: Pick<AnswerOf<'documents.remove'>, 'failure'>): boolean {
  if (failure !== null) sayFailure(failure)
  return failure === null
}

/** Some at a time, with a bar where there are many, until one message says no. */
async function inMessages(ids: readonly string[], send: (ids: readonly string[]) => Promise<boolean>): Promise<void> {
  try {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      if (ids.length > AT_ONCE) showWork({ title: 'review:changing', done: from, total: ids.length, stop: null })
      if (!(await send(ids.slice(from, from + AT_ONCE)))) return
    }
  } finally {
    if (ids.length > AT_ONCE) showWork(null)
  }
}
