import { create } from 'zustand'
import { useEffect } from 'react'
import type { Document } from '#core/document/model'
import { SHOWN, type Suggestion } from '#core/mention/suggestion'
import { call } from '#renderer/client/host'
import { saveAll } from './document-store'
import { loadNames } from './names'
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

let asked = 0

/**
 * Asks for suggestions as long as the document is on screen, and again whenever another article comes up or its
 * boundaries or repairs change. What was there before stays until the answer is.
 */
export function useAskForSuggestions({ id, articles, repairs }: Document, article: string): void {
  useEffect(() => {
    const mine = ++asked
    void (async () => {
      void loadNames()
      // The host reads the document as it is on disk.
      await saveAll()
      const answer = await call('suggest.document', { id })
      if (mine !== asked) return
      if (answer.ok) useStore.setState({ document: id, list: answer.value.suggestions as readonly Suggestion[] })
      else sayFailure(answer.failure)
    })()
  }, [id, articles, repairs, article])
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
