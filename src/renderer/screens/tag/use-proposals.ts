import { startTransition, useEffect, useState } from 'react'
import type { Article, Document } from '#core/document/model'
import type { Proposal } from '#core/mention/proposal'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import { decisionOn, useNames } from '#renderer/state/names'
import { useAskForSuggestions, useLeast, useSuggestions } from '#renderer/state/suggestions'
import { useSettled } from '#renderer/ui/use-settled'
import { placedMentions } from './placed-mentions'
import { proposalsHere, suggestionsHere } from './proposals-here'

/** So long (milliseconds) the work goes on before whatever else waits has its turn. */
const TURN = 6

/**
 * What is left to decide in the article on screen, and every name that the machine sees there. Follows an edit a moment
 * later and in small steps, so that no key press waits for it; what is tagged meanwhile is to be left out by `stillOpen`.
 */
export function useProposals(document: Document, article: Article, reading: Reading): { proposals: readonly Proposal[]; names: readonly Span[] } {
  useAskForSuggestions(document, article.id)
  const suggestions = useSuggestions(document.id)
  const decided = useNames((names) => names.decided)
  const least = useLeast()
  const mentions = useSettled(document.mentions, reading)
  const [found, setFound] = useState<{ readonly reading: Reading; readonly list: readonly Proposal[] }>({ reading, list: NONE })

  useEffect(() => {
    const isRefused = (name: string, label: string) => decided.size > 0 && decisionOn({ decided }, name, label) === false
    const steps = proposalsHere(reading, placedMentions(reading, mentions), { suggestions, mentions, isRefused, least })
    return inTurns(steps, (list) => startTransition(() => setFound({ reading, list })))
  }, [reading, mentions, suggestions, decided, least])

  return { proposals: found.reading === reading ? found.list : NONE, names: suggestionsHere(reading, suggestions) }
}

const NONE: readonly Proposal[] = []

/** Work that took so long (milliseconds) in all is begun at once the next time, too. */
const LITTLE = 15
/** More than that waits so many times as long as it took, at most `LONGEST_WAIT`: one who tags on must not feel it. */
const EASE = 8
const LONGEST_WAIT = 1000

let lastTook = 0

/** Takes the steps, giving way to other work now and then. Gives back how to stop. */
function inTurns<T>(steps: Generator<undefined, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const turn = (): void => {
    const begun = performance.now()
    const until = begun + TURN
    for (;;) {
      const step = steps.next()
      const now = performance.now()
      if (step.done === true) {
        lastTook = took + now - begun
        return done(step.value)
      }
      if (now >= until) break
    }
    took += performance.now() - begun
    timer = setTimeout(turn)
  }
  if (lastTook <= LITTLE) turn()
  else timer = setTimeout(turn, Math.min(EASE * lastTook, LONGEST_WAIT))
  return () => clearTimeout(timer)
}
