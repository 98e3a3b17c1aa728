import { create } from 'zustand'
import { useEffect } from 'react'
import type { Document } from '#core/document/model'
import { SHOWN, type Suggestion } from '#core/mention/suggestion'
import { call } from '#renderer/client/host'
import { saveAll } from './document-store'
import { loadNames, useNames } from './names'
import { setPreferences } from './preferences'
import { useSession } from './session'
import { sayFailure } from './status'

interface Suggestions {
  /** Id of the document that they are for; null when there are none. */
  readonly document: string | null
  readonly list: readonly Suggestion[]
}

const NONE: Suggestions = { document: null, list: [] }
const NO_LIST: readonly Suggestion[] = []

const useStore = create<Suggestions>(() => NONE)

/** What the machine proposes in a document. */
export function useSuggestions(document: string): readonly Suggestion[] {
  return useStore((state) => (state.document === document ? state.list : NO_LIST))
}

/** The same outside of a component, at this moment. */
export function currentSuggestions(document: string): readonly Suggestion[] {
  const state = useStore.getState()
  return state.document === document ? state.list : NO_LIST
}

/** All that an answer of the machine depends on: the text as it is divided, what was decided, and what was learned. */
interface Question extends Pick<Document, 'id' | 'articles' | 'repairs'> {
  readonly decided: unknown
  readonly learned: number
}

let asked: Question | null = null

/**
 * Asks for suggestions when an article comes on screen or the document's boundaries or repairs change; not again while the
 * answer would be the same. What was there before stays until the answer is.
 */
export function useAskForSuggestions({ id, articles, repairs }: Document, article: string): void {
  useEffect(() => void ask({ id, articles, repairs }), [id, articles, repairs, article])
}

async function ask(document: Pick<Question, 'id' | 'articles' | 'repairs'>): Promise<void> {
  // The host reads the document as it is on disk.
  await Promise.all([loadNames(), saveAll()])
  const { decided, learning } = useNames.getState()
  const mine: Question = { ...document, decided, learned: learning.articles }
  if (asked !== null && sameQuestion(asked, mine)) return
  asked = mine
  const answer = await call('suggest.document', { id: mine.id })
  if (mine !== asked) return
  if (answer.ok) return useStore.setState({ document: mine.id, list: answer.value.suggestions as readonly Suggestion[] })
  asked = null
  if (answer.failure.code !== 'cancelled') sayFailure(answer.failure)
}

function sameQuestion(a: Question, b: Question): boolean {
  return a.id === b.id && a.articles === b.articles && a.repairs === b.repairs && a.decided === b.decided && a.learned === b.learned
}

/** How far one step of the slider goes. */
export const LEAST_STEP = 0.05
/** The ends of the slider. */
export const LEAST_RANGE = { from: 0.05, to: 0.95 } as const

const NOTHING_CHOSEN: Readonly<Record<string, number>> = {}

/** The least chance that is shown, by label. */
export function useLeast(): (label: string) => number {
  const chosen = useSession(({ preferences }) => preferences.suggestLeast ?? NOTHING_CHOSEN)
  return leastIn(chosen)
}

const known = new WeakMap<object, (label: string) => number>()

/** The same function for the same choices, so that what is computed with it can be remembered. */
function leastIn(chosen: Readonly<Record<string, number>>): (label: string) => number {
  let least = known.get(chosen)
  if (least === undefined) known.set(chosen, (least = (label) => chosen[label] ?? SHOWN))
  return least
}

/** The same outside of a component. */
export function currentLeast(): (label: string) => number {
  return leastIn(useSession.getState().preferences.suggestLeast ?? NOTHING_CHOSEN)
}

/** Shows suggestions of a label from this chance up; kept for the next start. */
export function setLeast(label: string, least: number): void {
  const { preferences } = useSession.getState()
  const rounded = Math.round(Math.min(Math.max(least, LEAST_RANGE.from), LEAST_RANGE.to) * 100) / 100
  setPreferences({ suggestLeast: { ...preferences.suggestLeast, [label]: rounded } })
}
