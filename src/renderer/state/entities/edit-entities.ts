import { create } from 'zustand'
import type { Change } from '#contract/calls/documents'
import type { EntityId } from '#core/entity/entity'
import type { EntityChange } from '#core/entity/entity-change'
import type { EntityEdit } from '#core/entity/entity-edit'
import { call } from '#renderer/client/host'
import { currentLanguage, textIn } from '#renderer/i18n/i18n'
import type { Message } from '#renderer/i18n/texts'
import { performChanges } from '../review/change'
import { readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { takeChange } from './entity-list'

/** Something that was done to the list, with the documents that it changed, and what takes all of it back. */
interface Step {
  readonly what: Message
  readonly change: EntityChange | null
  readonly documents: readonly Change[]
}

interface Steps {
  /** Newest last. */
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** What was done to the list in this window: a history of its own, for it belongs to no document. */
export const useEntitySteps = create<Steps>(() => ({ past: [], future: [] }))

/** So many steps can be taken back. */
const KEPT = 100

/**
 * Edits the list, and the documents that are part of the same step: `documents` gets the id of the entity that the edit made,
 * if it made one. Says what was done. Null when it was not.
 */
export async function editList(edit: EntityEdit, what: Message, documents?: (made: EntityId | undefined) => readonly Change[]): Promise<EntityChange | null> {
  if (refusesChange()) return null
  const answer = await call('entities.edit', { edit: edit as never })
  if (!answer.ok) return sayFailure(answer.failure), null
  const { change, undo } = answer.value
  takeChange(change)
  const changes = documents?.(madeBy(change)) ?? []
  const back = changes.length === 0 ? [] : await performChanges(changes)
  useEntitySteps.setState(({ past }) => ({ past: [...past, { what, change: undo, documents: back }].slice(-KEPT), future: [] }))
  say(what.key, what.values)
  return change
}

/** The id of the entity that a change made last. */
function madeBy({ put, serial }: EntityChange): EntityId | undefined {
  return put.find(({ id }) => id === `e${serial}`)?.id
}

/** Takes the last step back, in the list and in every document that it changed. */
export async function undoStep(): Promise<void> {
  const step = useEntitySteps.getState().past.at(-1)
  if (step === undefined) return say('document:nothing-to-undo', undefined, 'refused')
  const back = await turn(step)
  if (back === null) return
  useEntitySteps.setState(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, back] }))
  say('document:undone', { what: words(step.what) })
}

/** Does the step again that was taken back last. */
export async function redoStep(): Promise<void> {
  const step = useEntitySteps.getState().future.at(-1)
  if (step === undefined) return say('document:nothing-to-redo', undefined, 'refused')
  const back = await turn(step)
  if (back === null) return
  useEntitySteps.setState(({ past, future }) => ({ past: [...past, back], future: future.slice(0, -1) }))
  say('document:redone', { what: words(step.what) })
}

/** Does what a step holds; gives back the step that turns it round, null when it failed. */
async function turn({ what, change, documents }: Step): Promise<Step | null> {
  if (refusesChange()) return null
  let undo: EntityChange | null = null
  if (change !== null) {
    const answer = await call('entities.apply', { change: change as never })
    if (!answer.ok) return sayFailure(answer.failure), null
    takeChange(answer.value.change)
    undo = answer.value.undo
  }
  return { what, change: undo, documents: documents.length === 0 ? [] : await performChanges(documents) }
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
  if (now.project?.dir !== before.project?.dir) useEntitySteps.setState({ past: [], future: [] })
})
