import type { Mention } from '#core/document/model'
import { echoesIn, taggedNames } from '#core/mention/echo'
import { openProposals, placeSuggestions, type Choice, type Proposal } from '#core/mention/proposal'
import type { Suggestion } from '#core/mention/suggestion'
import type { Reading } from '#core/reading/reading'
import type { PlacedMention } from './placed-mentions'

const placed = new WeakMap<Reading, { readonly list: readonly Suggestion[]; readonly placed: readonly Proposal[] }>()

/** The machine's suggestions where they stand in an article; remembered for as long as both are the same. */
export function suggestionsHere(reading: Reading, list: readonly Suggestion[]): readonly Proposal[] {
  const known = placed.get(reading)
  if (known?.list === list) return known.placed
  const found = placeSuggestions(reading, list)
  placed.set(reading, { list, placed: found })
  return found
}

export interface Wanted extends Omit<Choice, 'tagged'> {
  readonly suggestions: readonly Suggestion[]
  /** Of the whole document: what is tagged in one article is proposed in the others. */
  readonly mentions: readonly Mention[]
}

/** What is left to decide in an article, in reading order, without overlaps. */
export function proposalsHere(reading: Reading, tagged: readonly PlacedMention[], { suggestions, mentions, isRefused, least }: Wanted): readonly Proposal[] {
  const all = [...echoesIn(reading, taggedNames(mentions)), ...suggestionsHere(reading, suggestions)]
  return openProposals(reading.text.length, all, { tagged, isRefused, least })
}

/** The proposal that a caret is in or at the end of; in one rather than at the end of one. */
export function proposalAt(proposals: readonly Proposal[], offset: number): Proposal | undefined {
  let atEnd: Proposal | undefined
  for (const one of proposals) {
    if (one.start > offset) break
    if (offset < one.end) return one
    if (offset === one.end) atEnd = one
  }
  return atEnd
}

/** The next (1) or previous (-1) proposal from a caret; from the last it goes on with the first. */
export function stepProposal(proposals: readonly Proposal[], offset: number, by: 1 | -1): Proposal | undefined {
  if (by === 1) return proposals.find(({ start }) => start > offset) ?? proposals[0]
  return proposals.findLast(({ start }) => start < offset) ?? proposals.at(-1)
}

/** Proposals that share no character with a mention: for what was computed before the last of them was tagged. */
export function stillOpen(proposals: readonly Proposal[], tagged: readonly PlacedMention[]): readonly Proposal[] {
  let next = 0
  return proposals.filter(({ start, end }) => {
    while (next < tagged.length && tagged[next]!.end <= start) next++
    for (let at = next; at < tagged.length && tagged[at]!.start < end; at++) if (tagged[at]!.end > start) return false
    return true
  })
}
