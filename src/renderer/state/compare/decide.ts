import { create } from 'zustand'
import { decidedIn, withDecision, type Decision } from '#core/compare/decisions'
import type { Difference, Kind } from '#core/compare/difference'
import { takeTheirs } from '#core/compare/take-all'
import type { Edit } from '#core/document/edit'
import type { RequestOf } from '#contract/calls'
import { call } from '#renderer/client/host'
import { currentDocument, edit, editHeld, lastEditOf, redo as redoEdit, undo as undoEdit, undoHeld } from '../document-store'
import { openDocument } from '../open-document'
import { readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { differencesWith, keepDecisions, loadTheirs, useCompared } from './compared'

export type Answer = 'mine' | 'theirs' | 'both' | 'new'

/** A decision that was made in this window: the edit it did, and the decisions on both its sides. */
interface Step {
  readonly id: string
  readonly edit: Edit | null
  readonly before: readonly Decision[]
  readonly after: readonly Decision[]
  /** The document's last edit when it was made: another one since then is taken back first. */
  readonly last: Edit | null
}

interface Steps {
  /** Newest last. */
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

const NONE: Steps = { past: [], future: [] }
const useSteps = create<Steps>(() => NONE)

/** Decides one difference. Taking is an edit of the document like any other; what stays different is remembered. */
export async function decide(difference: Difference, answer: Answer): Promise<void> {
  if (refusesChange()) return
  const wanted = answer === 'theirs' ? await theirsOf(difference) : answer === 'both' ? difference.bothEdit : null
  const side = useCompared.getState().side
  if (side === null) return
  if (answer === 'theirs' || answer === 'both') {
    if (wanted === null) return say(answer === 'both' ? 'compare:not-both' : 'compare:not-theirs', undefined, 'refused')
    if (!edit(wanted)) return
  }
  const after = answer === 'theirs' ? side.decisions : withDecision(side.decisions, difference, answer)
  remember(side.id, wanted, side.decisions, after)
  if (answer === 'mine' || answer === 'new') say(`compare:did-${answer}`)
}

/** Decides every open difference of a kind (null: of all kinds) in the document that is shown, as one step. */
export function decideHere(kind: Kind | null, answer: 'mine' | 'theirs'): void {
  const side = useCompared.getState().side
  const document = currentDocument()
  if (side === null || document === null || refusesChange()) return
  const isDecided = decidedIn(side.decisions)
  const isWanted = (one: Difference) => (kind === null || one.kind === kind) && !isDecided(one)
  const open = differencesWith(document, side).open.filter(isWanted)
  if (open.length === 0) return say('compare:nothing-open', undefined, 'refused')
  if (answer === 'mine') {
    const after = open.reduce((all, one) => withDecision(all, one, 'mine'), side.decisions)
    remember(side.id, null, side.decisions, after)
  } else {
    const wanted = takeTheirs(document, side.theirs, side.names, isWanted)
    if (wanted === null) return say('compare:not-theirs', undefined, 'refused')
    if (!edit(wanted)) return
    remember(side.id, wanted, side.decisions, side.decisions)
  }
  say(`compare:did-${answer}-all`, { count: open.length })
}

/** Takes the last decision back, wherever it was made; an edit that was done to its document since then goes first. */
export function undoDecision(): void {
  const step = useSteps.getState().past.at(-1)
  if (step === undefined || (currentDocument()?.id === step.id && lastEditOf(step.id) !== step.last)) return undoEdit()
  if (step.edit !== null && !undoHeld(step.id, step.edit)) return undoEdit()
  useSteps.setState(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, step] }))
  keepDecisions(step.id, step.before)
  openDocument(step.id, { screen: 'compare' })
  say('compare:undone')
}

/** Makes the decision again that was taken back last. */
export function redoDecision(): void {
  const step = useSteps.getState().future.at(-1)
  if (step === undefined) return redoEdit()
  if (step.edit !== null && !editHeld(step.id, step.edit)) return say('document:nothing-to-redo', undefined, 'refused')
  useSteps.setState(({ past, future }) => ({ past: [...past, step], future: future.slice(0, -1) }))
  keepDecisions(step.id, step.after)
  openDocument(step.id, { screen: 'compare' })
  say('compare:redone')
}

function remember(id: string, done: Edit | null, before: readonly Decision[], after: readonly Decision[]): void {
  useSteps.setState(({ past }) => ({ past: [...past, { id, edit: done, before, after, last: lastEditOf(id) }], future: [] }))
  if (after !== before) keepDecisions(id, after)
}

/** Theirs to be taken; an entity that my list lacks is added to it first. Null when it cannot be. */
async function theirsOf(difference: Difference): Promise<Edit | null> {
  if (difference.kind !== 'link' || difference.theirs === null || difference.theirs.mine !== null) return difference.theirsEdit
  const { name, otherNames, label, note, links } = difference.theirs
  const facts = { name, otherNames: [...otherNames], label, note, links: [...links] }
  const answer = await call('entities.edit', { edit: { kind: 'create', facts } as RequestOf<'entities.edit'>['edit'] })
  const document = currentDocument()
  if (!answer.ok) return sayFailure(answer.failure), null
  if (document !== null) await loadTheirs(document)
  const entity = answer.value.change.put[0]?.id
  return entity === undefined ? null : { kind: 'link', mention: difference.mention, entity }
}

function refusesChange(): boolean {
  const reason = readOnlyReason(useSession.getState())
  if (reason !== null) sayFailure(reason)
  return reason !== null
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useSteps.setState(NONE)
})
