import { create } from 'zustand'
import type { AnswerOf } from '#contract/calls'
import { MOST_COMPARED, type Looked } from '#contract/calls/compare'
import { agreementOf, type Agreement } from '#core/compare/agreement'
import { addToTally, NO_TALLY, openIn } from '#core/compare/tally'
import type { Kind } from '#core/compare/difference'
import { call } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { openDocument } from '../open-document'
import { useSession } from '../session'
import { say, sayFailure } from '../status'

/** Another editor's work that is open beside the project. */
export type Other = AnswerOf<'compare.open'>

interface Compare {
  /** Null while nothing is open beside the project. */
  readonly other: Other | null
  readonly opening: boolean
  /** How far the comparing of all documents is; null when it is not under way. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** What was found out so far, by document. */
  readonly looked: ReadonlyMap<string, Looked>
  /** How much the two agreed when they were compared: deciding is not agreeing, so it stays until they are compared again. */
  readonly agreement: Agreement | null
  /** The kind of differences that is shown; null for all. */
  readonly kind: Kind | null
}

const NOTHING: Compare = { other: null, opening: false, progress: null, looked: new Map(), agreement: null, kind: null }

export const useCompare = create<Compare>(() => NOTHING)

let run = 0

/** Opens another editor's project or an export of it, and compares all documents that both have. */
export async function openOther(path: string): Promise<void> {
  useCompare.setState({ opening: true })
  const answer = await call('compare.open', { path })
  useCompare.setState({ opening: false })
  if (!answer.ok) return sayFailure(answer.failure)
  run += 1
  useCompare.setState({ ...NOTHING, other: answer.value })
  await compareAgain()
}

/** Ends the comparison. What was decided stays. */
export async function closeOther(): Promise<void> {
  run += 1
  useCompare.setState(NOTHING)
  await call('compare.close', {})
}

/** Compares all documents as they are now; `stopComparing` ends it, and what is found stays. */
export async function compareAgain(): Promise<void> {
  const { other } = useCompare.getState()
  if (other === null) return
  const mine = (run += 1)
  await finishBeforeLeaving()
  const looked = new Map<string, Looked>()
  let tally = NO_TALLY
  const total = other.matched.length
  for (let done = 0; done < total; done += MOST_COMPARED) {
    if (run !== mine) return
    useCompare.setState({ progress: { done, total } })
    const answer = await call('compare.look', { ids: other.matched.slice(done, done + MOST_COMPARED) })
    if (run !== mine) return
    if (!answer.ok) {
      sayFailure(answer.failure)
      break
    }
    for (const document of answer.value.documents) {
      looked.set(document.id, document)
      tally = addToTally(tally, document)
    }
    useCompare.setState({ looked: new Map(looked), agreement: agreementOf(tally.counts) })
    showFirstOpen()
  }
  useCompare.setState({ progress: null })
  say('compare:compared', { count: looked.size, open: openIn(tally) })
}

/** While nothing that is open is shown, the first document that has open differences is. */
function showFirstOpen(): void {
  const { documentId, screen } = useSession.getState()
  const open = documentsWithOpen(useCompare.getState())
  if (screen === 'compare' && open[0] !== undefined && !open.some((id) => id === documentId)) openDocument(open[0], { screen: 'compare' })
}

/** Ends the comparing of all documents where it is. */
export function stopComparing(): void {
  run += 1
  useCompare.setState({ progress: null })
}

/** Notes what is open in a document now, as its decisions are made. */
export function noteOpen(id: string, open: Looked['open'], decided: number): void {
  useCompare.setState(({ looked }) => {
    const before = looked.get(id)
    if (before === undefined || (JSON.stringify(before.open) === JSON.stringify(open) && before.decided === decided)) return {}
    return { looked: new Map(looked).set(id, { ...before, open, decided }) }
  })
}

/** Looks at some documents anew: they were changed as a whole. */
export async function lookAgainAt(ids: readonly string[]): Promise<void> {
  const mine = run
  for (let from = 0; from < ids.length; from += MOST_COMPARED) {
    const answer = await call('compare.look', { ids: ids.slice(from, from + MOST_COMPARED) })
    if (!answer.ok || run !== mine) return
    useCompare.setState(({ looked }) => {
      const now = new Map(looked)
      for (const document of answer.value.documents) now.set(document.id, document)
      return { looked: now }
    })
  }
}

/** The documents with open differences, of the kind that is shown, in the order of import. */
export function documentsWithOpen({ other, looked, kind }: Compare): readonly string[] {
  return (other?.matched ?? []).filter((id) => openOf(looked.get(id), kind) > 0)
}

/** How many differences of a kind (null: of all) are open in a document. */
export function openOf(looked: Looked | undefined, kind: Kind | null): number {
  if (looked === undefined) return 0
  return kind === null ? openIn(looked) : (looked.open[kind] ?? 0)
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) {
    run += 1
    useCompare.setState(NOTHING)
  }
})
