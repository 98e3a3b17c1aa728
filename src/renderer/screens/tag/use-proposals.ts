import { useDeferredValue, useMemo } from 'react'
import type { Article, Document } from '#core/document/model'
import type { Proposal } from '#core/mention/proposal'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import { decisionOn, useNames } from '#renderer/state/names'
import { useAskForSuggestions, useLeast, useSuggestions } from '#renderer/state/suggestions'
import { placedMentions } from './placed-mentions'
import { proposalsHere, suggestionsHere } from './proposals-here'

/**
 * What is left to decide in the article on screen, and every name that the machine sees there. Follows an edit a moment
 * later, so that no key press waits for it.
 */
export function useProposals(document: Document, article: Article, reading: Reading): { proposals: readonly Proposal[]; names: readonly Span[] } {
  useAskForSuggestions(document, article.id)
  const suggestions = useSuggestions(document.id)
  const decided = useNames((names) => names.decided)
  const least = useLeast()
  const mentions = useDeferredValue(document.mentions)
  const proposals = useMemo(
    () =>
      proposalsHere(reading, placedMentions(reading, mentions), {
        suggestions,
        mentions,
        isRefused: (name, label) => decisionOn({ decided }, name, label) === false,
        least,
      }),
    [reading, mentions, suggestions, decided, least],
  )
  return { proposals, names: suggestionsHere(reading, suggestions) }
}
