import { create } from 'zustand'
import type { Change } from '#contract/calls/documents'
import { editsOfTagFix } from '#core/review/tag-text'
import { inverseOf, type ReversibleEdit } from '#core/document/inverse'
import { call } from '#renderer/client/host'
import type { Message } from '#renderer/i18n/texts'
import { editHeld, heldDocument } from '../document-store'
import { finishBeforeLeaving } from '../leaving'
import { putSummaries, readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { nextInOrder } from '../step-order'
import { showWork } from '../work'

/** A change of several documents that was done, and what takes it back. */
interface Step {
  /** Stays the same object while the step is taken back and done again. */
  readonly what: Message
  readonly undo: readonly Change[]
  /** Grows with every step that is done, taken back or done again. */
  readonly order: number
}

interface Steps {
  /** Newest last. */
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** True while documents are being changed: one change at a time. */
  readonly busy: boolean
}

const NONE: Steps = { past: [], future: [], busy: false }

/** What was done to the project's documents as a whole, in this window; each is one step to undo. */
export const useSteps = create<Steps>(() => NONE)

/** So many documents are changed between two looks at whether to stop. */
const AT_ONCE = 25

/**
 * Changes any number of documents, as one step that can be undone. Documents that this window has open are changed in
 * their own history, all others by the host. Says what was done to the documents that were changed, which may be fewer: it
 * may be stopped half-way. Null when nothing was done.
 */
export async function changeDocuments(changes: readonly Change[], whatOf: (done: ReadonlySet<string>) => Message): Promise<Message | null> {
  const { undo, done } = await perform(changes)
  if (undo.length === 0) return null
  const what = whatOf(done)
  useSteps.setState(({ past }) => ({ past: [...past, { what, undo, order: nextInOrder() }], future: [] }))
  say(what.key, what.values)
  return what
}

/** Takes the last change back. */
export async function undoChange(): Promise<void> {
  const step = useSteps.getState().past.at(-1)
  if (step === undefined) return say('document:nothing-to-undo', undefined, 'refused')
  const redo = await performChanges(step.undo)
  if (redo.length === 0) return
  useSteps.setState(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, { what: step.what, undo: redo, order: nextInOrder() }] }))
  say('review:undone', { count: redo.length })
}

/** Does again what was taken back last. */
export async function redoChange(): Promise<void> {
  const step = useSteps.getState().future.at(-1)
  if (step === undefined) return say('document:nothing-to-redo', undefined, 'refused')
  const undo = await performChanges(step.undo)
  if (undo.length === 0) return
  useSteps.setState(({ past, future }) => ({ past: [...past, { what: step.what, undo, order: nextInOrder() }], future: future.slice(0, -1) }))
  say('review:redone', { count: undo.length })
}

/** Does the changes and says nothing; gives back what takes back those that were done. Whoever calls it keeps that. */
export async function performChanges(changes: readonly Change[]): Promise<readonly Change[]> {
  return (await perform(changes)).undo
}

/** `done` are the documents that were changed: fewer than were to be where it failed or was stopped. */
async function perform(changes: readonly Change[]): Promise<{ readonly undo: readonly Change[]; readonly done: ReadonlySet<string> }> {
  const undo: Change[] = []
  const done = new Set<string>()
  const reason = readOnlyReason(useSession.getState())
  if (reason !== null) return sayFailure(reason), { undo, done }
  if (useSteps.getState().busy) return { undo, done }
  useSteps.setState({ busy: true })
  let stopped = false
  try {
    await finishBeforeLeaving()
    const elsewhere = changes.filter((change) => {
      const mine = changeHeld(change)
      if (mine !== null && mine.edits.length > 0) {
        undo.push(mine)
        done.add(mine.id)
      }
      return mine === null
    })
    for (let from = 0; from < elsewhere.length && !stopped; from += AT_ONCE) {
      if (elsewhere.length > AT_ONCE) showWork({ title: 'review:changing', done: from, total: elsewhere.length, stop: () => (stopped = true) })
      const answer = await call('documents.change', { changes: elsewhere.slice(from, from + AT_ONCE) })
      if (!answer.ok) {
        sayFailure(answer.failure)
        break
      }
      for (const failure of answer.value.failed) sayFailure(failure)
      putSummaries(answer.value.changed.map(({ summary }) => summary))
      undo.push(...answer.value.changed.map((one) => one.undo))
      for (const { summary } of answer.value.changed) done.add(summary.id)
    }
    await finishBeforeLeaving()
  } finally {
    showWork(null)
    useSteps.setState({ busy: false })
  }
  return { undo, done }
}

/** Changes a document that this window has open; null for any other. */
function changeHeld({ id, edits }: Change): Change | null {
  if (heldDocument(id) === null) return null
  const undo: ReversibleEdit[] = []
  for (const wanted of edits) {
    const document = heldDocument(id)!
    for (const edit of wanted.kind === 'tag-text' ? editsOfTagFix(document, wanted) : [wanted as ReversibleEdit]) {
      const before = heldDocument(id)!
      if (editHeld(id, edit)) undo.unshift(...inverseOf(before, edit))
    }
  }
  return { id, edits: undo as Change['edits'] }
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useSteps.setState(NONE)
})
