import { create } from 'zustand'
import type { Change } from '#contract/calls/documents'
import type { Label } from '#contract/calls/projects'
import type { EntityId } from '#core/entity/entity'
import type { EntityChange } from '#core/entity/entity-change'
import type { EntityEdit } from '#core/entity/entity-edit'
import { call } from '#renderer/client/host'
import { currentLanguage, textIn } from '#renderer/i18n/i18n'
import type { Message } from '#renderer/i18n/texts'
import { takeChange } from './entities/entity-list'
import { takeLabels } from './labels'
import { putBack, takeOut } from './remove-documents'
import { performChanges } from './review/change'
import { readOnlyReason, useSession } from './session'
import { say, sayFailure } from './status'
import { nextInOrder } from './step-order'

/** Something that is done to the project as a whole: to its entities, its labels, and the documents that go with them. */
export interface Deed {
  /** Said when it was done; of how many documents `make` made. */
  readonly what: Message | ((made: number) => Message)
  readonly edit?: EntityEdit | undefined
  /** Gets the id of the entity that `edit` made, if it made one. */
  readonly documents?: ((made: EntityId | undefined) => readonly Change[]) | undefined
  /** All labels of the project from then on. */
  readonly labels?: readonly Label[] | undefined
  /** Makes documents once all else was done, and gives back their ids: taking the deed back takes them out of the project. */
  readonly make?: (() => Promise<readonly string[]>) | undefined
}

/** What takes a deed back, or does it again. */
interface Step {
  readonly what: Message
  /** Grows with every step that is done, taken back or done again. */
  readonly order: number
  readonly change: EntityChange | null
  readonly documents: readonly Change[]
  readonly labels: readonly Label[] | null
  /** Documents that leave the project, and those that come back into it, by their ids. */
  readonly out: readonly string[]
  readonly back: readonly string[]
}

interface Steps {
  /** Newest last. */
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** What was done to the project in this window: a history of its own, beside that of each document. */
export const useProjectSteps = create<Steps>(() => ({ past: [], future: [] }))

/** So many steps can be taken back. */
const KEPT = 100

/** Does a deed as one step to undo, and says so. Gives back what it did to the entities; null when nothing was done. */
export async function doStep({ what: about, edit, documents, labels, make }: Deed): Promise<EntityChange | null> {
  if (refusesChange()) return null
  let done: EntityChange | null = null
  let undo: EntityChange | null = null
  if (edit !== undefined) {
    const answer = await call('entities.edit', { edit: edit as never })
    if (!answer.ok) return sayFailure(answer.failure), null
    done = answer.value.change
    undo = answer.value.undo
    takeChange(done)
  }
  const nothing = { order: 0, change: null, documents: [], labels: null, out: [], back: [] }
  const first: Step = { ...nothing, what: typeof about === 'function' ? about(0) : about, documents: documents?.(done === null ? undefined : madeBy(done)) ?? [], labels: labels ?? null }
  const rest = await turn(first)
  if (rest === null && undo === null) return null
  const out = rest === null ? [] : ((await make?.()) ?? [])
  const what = typeof about === 'function' ? about(out.length) : about
  useProjectSteps.setState(({ past }) => ({ past: [...past, { ...first, ...rest, what, order: nextInOrder(), change: undo, out }].slice(-KEPT), future: [] }))
  if (rest !== null) say(what.key, what.values)
  return done ?? { put: [], remove: [], serial: 0 }
}

/** The id of the entity that a change made last. */
export function madeBy({ put, serial }: EntityChange): EntityId | undefined {
  return put.find(({ id }) => id === `e${serial}`)?.id
}

/** Takes the last step back, in the list, the labels, and every document that it changed. */
export async function undoStep(): Promise<void> {
  const step = useProjectSteps.getState().past.at(-1)
  if (step === undefined) return say('document:nothing-to-undo', undefined, 'refused')
  const back = await turn(step)
  if (back === null) return
  useProjectSteps.setState(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, back] }))
  say('document:undone', { what: words(step.what) })
}

/** Does the step again that was taken back last. */
export async function redoStep(): Promise<void> {
  const step = useProjectSteps.getState().future.at(-1)
  if (step === undefined) return say('document:nothing-to-redo', undefined, 'refused')
  const back = await turn(step)
  if (back === null) return
  useProjectSteps.setState(({ past, future }) => ({ past: [...past, back], future: future.slice(0, -1) }))
  say('document:redone', { what: words(step.what) })
}

/** Does what a step holds; gives back the step that turns it round, null when it failed. */
async function turn({ what, change, documents, labels, out, back }: Step): Promise<Step | null> {
  if (refusesChange()) return null
  let undo: EntityChange | null = null
  if (change !== null) {
    const answer = await call('entities.apply', { change: change as never })
    if (!answer.ok) return sayFailure(answer.failure), null
    takeChange(answer.value.change)
    undo = answer.value.undo
  }
  const before = useSession.getState().project?.labels ?? []
  if (labels !== null) {
    const answer = await call('labels.set', { labels: [...labels] })
    if (!answer.ok) return sayFailure(answer.failure), null
    takeLabels(answer.value.labels)
  }
  return {
    what,
    order: nextInOrder(),
    change: undo,
    documents: documents.length === 0 ? [] : await performChanges(documents),
    labels: labels === null ? null : before,
    out: await putBack(back),
    back: await takeOut(out),
  }
}

function refusesChange(): boolean {
  const reason = readOnlyReason(useSession.getState())
  if (reason !== null) sayFailure(reason)
  return reason !== null
}

function words({ key, values }: Message): string {
  return textIn(currentLanguage(), key, values)
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useProjectSteps.setState({ past: [], future: [] })
})
