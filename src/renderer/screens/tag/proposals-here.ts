import type { Mention } from '#core/document/model'
import { echoesIn, taggedNames } from '#core/mention/echo'
import { openProposals, placeSuggestions, type Choice, type Proposal } from '#core/mention/proposal'
import type { Suggestion } from '#core/mention/suggestion'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
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

/** So many code units are looked at in one go, or one block if that is longer. */
const STEP = 12_000

/**
 * What is left to decide in an article, in reading order, without overlaps. Found piece by piece, so that whoever has other
 * things to do can do them between two of them.
 */
export function* proposalsHere(reading: Reading, tagged: readonly PlacedMention[], { suggestions, mentions, ...choice }: Wanted): Generator<undefined, readonly Proposal[]> {
  const names = taggedNames(mentions)
  const machine = suggestionsHere(reading, suggestions)
  const found: Proposal[][] = []
  for (const stretch of stretchesOf(reading)) {
    const here = tagged.filter((one) => one.start < stretch.end && one.end > stretch.start)
    const suggested = machine.filter((one) => one.start >= stretch.start && one.start < stretch.end)
    found.push(openProposals(stretch, [...echoesIn(reading, names, here, stretch), ...suggested], { tagged: here, ...choice }))
    yield
  }
  return found.flat()
}

function stretchesOf({ text, blocks }: Reading): Span[] {
  const stretches: Span[] = []
  let start = 0
  for (const { end } of blocks) {
    if (end - start < STEP) continue
    stretches.push({ start, end })
    start = end
  }
  return start < text.length ? [...stretches, { start, end: text.length }] : stretches
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
