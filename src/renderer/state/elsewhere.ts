import type { Change } from '#contract/calls/documents'
import type { Edit } from '#core/document/edit'
import type { ReversibleEdit } from '#core/document/inverse'
import { call } from '#renderer/client/host'
import { changeHeld, lookAgain, onEdit } from './document-store'
import { putSummaries } from './session'
import { say, sayFailure } from './status'

/** Edits of one document that is not shown. */
export interface EditsElsewhere {
  readonly id: string
  readonly edits: readonly ReversibleEdit[]
}

/** What undoing (or doing again) a step is to send: ids of mentions change each time, so it is kept here and not in the edit. */
const steps = new Map<string, readonly EditsElsewhere[]>()
let last = 0

/**
 * Does edits to documents that are not shown: those that were worked on in this session get a step in their own history,
 * the others are changed by the host. Gives back the edit that goes into the step of the document on screen, so that
 * undoing it takes all of it back; null when nothing was changed. What could not be changed is told.
 */
export async function changeElsewhere(changes: readonly EditsElsewhere[]): Promise<Extract<Edit, { kind: 'elsewhere' }> | null> {
  const back = await send(changes)
  if (back.length === 0) return null
  const key = `step-${++last}`
  steps.set(key, back)
  return { kind: 'elsewhere', key, documents: back.length, changes: back.reduce((sum, { edits }) => sum + edits.length, 0) }
}

/** Takes back what was done in other documents when the step is undone, and does it again. Called once; gives back how to stop. */
export function watchElsewhere(): () => void {
  return onEdit((edit, turn) => {
    if (turn === 'done') return
    for (const one of elsewhereIn(edit)) void turnOver(one.key, turn)
  })
}

/** One after the other: a quick undo and redo must not overtake each other. */
let turning: Promise<void> = Promise.resolve()

function turnOver(key: string, turn: 'undone' | 'redone'): Promise<void> {
  turning = turning.then(async () => {
    const wanted = steps.get(key)
    if (wanted === undefined) return
    const back = await send(wanted)
    steps.set(key, back)
    say(`document:${turn}-elsewhere`, { count: back.length })
  })
  return turning
}

async function send(changes: readonly EditsElsewhere[]): Promise<readonly EditsElsewhere[]> {
  const back: EditsElsewhere[] = []
  const rest: Change[] = []
  for (const { id, edits } of changes) {
    const undo = changeHeld(id, edits)
    if (undo === null) rest.push({ id, edits: [...edits] as Change['edits'] })
    else back.push({ id, edits: undo })
  }
  if (rest.length === 0) return back
  const answer = await call('documents.change', { changes: rest })
  if (!answer.ok) {
    sayFailure(answer.failure)
    return back
  }
  for (const failure of answer.value.failed) sayFailure(failure)
  putSummaries(answer.value.changed.map(({ summary }) => summary))
  for (const { summary } of answer.value.changed) void lookAgain(summary.id)
  return [...back, ...answer.value.changed.map(({ undo }) => ({ id: undo.id, edits: undo.edits as readonly ReversibleEdit[] }))]
}

function elsewhereIn(edit: Edit): readonly Extract<Edit, { kind: 'elsewhere' }>[] {
  if (edit.kind === 'together') return edit.edits.flatMap(elsewhereIn)
  return edit.kind === 'elsewhere' ? [edit] : []
}
