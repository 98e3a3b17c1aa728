import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import { SOLID, type Reason, type Suggestion } from './suggestion'

/** A suggestion where it stands in an article's reading text. */
export interface Proposal extends Span {
  readonly label: string
  /** As it reads. */
  readonly quote: string
  /** Chance (0 to 1) that an editor would say yes. */
  readonly score: number
  readonly reason: Reason | { readonly kind: 'tagged here' }
  /** Its characters in the reading text, in reading order, never empty; `start` and `end` hold all of them. */
  readonly pieces: readonly Span[]
  /** In the source, as a mention's spans. */
  readonly spans: readonly Span[]
}

/** True when it is worth an editor's look unasked. */
export function isSolid({ score }: Pick<Proposal, 'score'>): boolean {
  return score >= SOLID
}

/** Suggestions of a document that stand in this article, in reading order. */
export function placeSuggestions(reading: Reading, suggestions: readonly Suggestion[]): Proposal[] {
  const placed: Proposal[] = []
  for (const { spans, label, quote, score, reason } of suggestions) {
    const pieces = reading.toReadingPieces(spans)
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first !== undefined && last !== undefined) placed.push({ start: first.start, end: last.end, label, quote, score, reason, pieces, spans })
  }
  return placed.sort((a, b) => a.start - b.start || b.end - a.end)
}

export interface Choice {
  /** What is tagged already: nothing is proposed on any of it. */
  readonly tagged: readonly { readonly pieces: readonly Span[] }[]
  /** True for a text that editors said is no name of that label. */
  readonly isRefused: (name: string, label: string) => boolean
  /** The least chance that is shown, by label. */
  readonly least: (label: string) => number
}

/**
 * What is left to decide in a stretch of a reading text: of proposals in it that overlap, the solid one, the longer
 * one, the first in the list. In reading order. Linear, but for the sorting of the machine's own.
 */
export function openProposals(stretch: Span, proposals: readonly Proposal[], { tagged, isRefused, least }: Choice): Proposal[] {
  const taken = new Uint8Array(stretch.end)
  for (const { pieces } of tagged) for (const { start, end } of pieces) taken.fill(1, start, end)
  const wanted = proposals.filter((one) => one.score >= least(one.label) && !isRefused(one.quote, one.label))
  const chosen: Proposal[] = []
  for (const one of inRank(wanted)) {
    if (one.pieces.some(({ start, end }) => holdsAny(taken, start, end))) continue
    for (const { start, end } of one.pieces) taken.fill(1, start, end)
    chosen.push(one)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** Solid ones before the others, long ones before short ones; else as they come. Names are short: sorted by counting. */
function inRank(proposals: readonly Proposal[]): Proposal[] {
  const ranks: Proposal[][] = []
  for (const one of proposals) {
    const rank = Math.min(one.end - one.start, LONG) + (isSolid(one) ? LONG + 1 : 0)
    ;(ranks[rank] ??= []).push(one)
  }
  return ranks.reverse().flat()
}

/** Longer names than this are all as good. */
const LONG = 60

function holdsAny(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true
  return false
}
