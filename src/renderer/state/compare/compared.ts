import { create } from 'zustand'
import type { Failure } from '#contract/failure'
import { compareDocuments } from '#core/compare/compare-documents'
import { decidedIn, type Decision } from '#core/compare/decisions'
import type { Difference } from '#core/compare/difference'
import type { EntityNames } from '#core/compare/entity-names'
import type { Document } from '#core/document/model'
import { call } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { sayFailure } from '../status'

/** The other editor's side of the document that is shown. */
export interface TheirSide {
  readonly id: string
  readonly theirs: Document
  readonly names: EntityNames
  readonly decisions: readonly Decision[]
  /** False: they have not begun it, and nothing is asked about it. */
  readonly begun: boolean
}

interface Compared {
  readonly side: TheirSide | null
  /** Why there is none. */
  readonly failure: Failure | null
  /** Which of the open differences is shown. */
  readonly at: number
}

export const useCompared = create<Compared>(() => ({ side: null, failure: null, at: 0 }))

/** Loads their side of a document. `mine` is the document as the window has it: the text is the same. */
export async function loadTheirs(mine: Document): Promise<void> {
  const { side } = useCompared.getState()
  useCompared.setState({ failure: null, ...(side?.id === mine.id ? {} : { side: null, at: 0 }) })
  await finishBeforeLeaving()
  const answer = await call('compare.document', { id: mine.id })
  if (!answer.ok) return useCompared.setState({ side: null, failure: answer.failure })
  const { theirs, names, decisions, begun } = answer.value
  useCompared.setState({ side: { id: mine.id, theirs: { ...theirs, text: mine.text }, names, decisions, begun: begun.theirs } })
}

let writing: Promise<unknown> = Promise.resolve()

/** Keeps other decisions about the document, on screen at once and on disk after that. */
export function keepDecisions(id: string, decisions: readonly Decision[]): void {
  useCompared.setState(({ side }) => (side?.id === id ? { side: { ...side, decisions } } : {}))
  writing = writing.then(async () => {
    const answer = await call('compare.decide', { id, decisions: decisions as Decision[] as never })
    if (!answer.ok) sayFailure(answer.failure)
  })
}

/** Resolves when every decision is on disk. */
export async function decisionsKept(): Promise<void> {
  await writing
}

/** What is open and what is decided of all that the two have otherwise. */
export function differencesWith(mine: Document, side: TheirSide): { readonly open: readonly Difference[]; readonly decided: readonly Difference[] } {
  if (!side.begun) return { open: [], decided: [] }
  const isDecided = decidedIn(side.decisions)
  const open: Difference[] = []
  const decided: Difference[] = []
  for (const difference of compareDocuments(mine, side.theirs, side.names)) (isDecided(difference) ? decided : open).push(difference)
  return { open, decided }
}
