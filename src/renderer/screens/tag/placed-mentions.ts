import type { Mention } from '#core/document/model'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'

/** A mention where it stands in an article's reading text. */
export interface PlacedMention extends Span {
  readonly mention: Mention
  /** Its characters in the reading text, in reading order, never empty; `start` and `end` hold all of them. */
  readonly pieces: readonly Span[]
}

/** What is known of a reading: where each mention stands in it, and what was asked for last. */
interface Known {
  readonly places: WeakMap<Mention, PlacedMention | null>
  last: { readonly mentions: readonly Mention[]; readonly placed: readonly PlacedMention[] } | null
}

// A mention never changes and a reading never changes: where one stands in the other is found out once.
const known = new WeakMap<Reading, Known>()

/**
 * The mentions of the document that have characters in the article, by where they begin in its reading text. The same list
 * for the same mentions, when they are asked for again.
 */
export function placedMentions(reading: Reading, mentions: readonly Mention[]): readonly PlacedMention[] {
  let of = known.get(reading)
  if (of === undefined) known.set(reading, (of = { places: new WeakMap(), last: null }))
  if (of.last?.mentions !== mentions) of.last = { mentions, placed: placeAll(reading, mentions, of.places) }
  return of.last.placed
}

function placeAll(reading: Reading, mentions: readonly Mention[], places: Known['places']): readonly PlacedMention[] {
  const placed: PlacedMention[] = []
  for (const mention of mentions) {
    let place = places.get(mention)
    if (place === undefined) places.set(mention, (place = placeOf(reading, mention)))
    if (place !== null) placed.push(place)
  }
  return placed.sort((a, b) => a.start - b.start || a.end - b.end)
}

function placeOf(reading: Reading, mention: Mention): PlacedMention | null {
  const pieces = reading.toReadingPieces(mention.spans)
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first === undefined || last === undefined ? null : { mention, pieces, start: first.start, end: last.end }
}

/** The mention that a caret is in or at an edge of: the shortest one, when they overlap; not at the end of one where it is in another. */
export function mentionAt<T extends Pick<PlacedMention, 'start' | 'end' | 'pieces'>>(placed: readonly T[], offset: number): T | undefined {
  let best: T | undefined
  for (const one of placed) {
    if (one.start > offset) break
    if (one.end < offset || !one.pieces.some(({ start, end }) => start <= offset && offset <= end)) continue
    if (best === undefined || rank(one, offset) < rank(best, offset)) best = one
  }
  return best
}

function rank({ start, end }: Span, offset: number): number {
  return end - start + (offset === end ? 1e9 : 0)
}

/** The next (1) or previous (-1) mention from a caret; from the last it goes on with the first. */
export function stepMention(placed: readonly PlacedMention[], offset: number, by: 1 | -1): PlacedMention | undefined {
  if (by === 1) return placed.find(({ start }) => start > offset) ?? placed[0]
  return placed.findLast(({ start }) => start < offset) ?? placed.at(-1)
}

/** Mentions of an article with the same text and label. */
export interface MentionGroup {
  readonly label: string
  /** As it reads, without the wraps. */
  readonly text: string
  /** Never empty, in reading order. */
  readonly mentions: readonly PlacedMention[]
}

/** What is in an article: the mentions by label and text, in the order of their first occurrence. */
export function mentionGroups(reading: Reading, placed: readonly PlacedMention[]): readonly MentionGroup[] {
  const groups: { label: string; text: string; mentions: PlacedMention[] }[] = []
  // One look-up by label and one by text: a key made of both would be a new string for each of thousands.
  const byLabel = new Map<string, Map<string, PlacedMention[]>>()
  for (const one of placed) {
    const { label } = one.mention
    const text = textOf(reading, one)
    let byText = byLabel.get(label)
    if (byText === undefined) byLabel.set(label, (byText = new Map()))
    const mentions = byText.get(text)
    if (mentions !== undefined) mentions.push(one)
    else {
      const first = [one]
      byText.set(text, first)
      groups.push({ label, text, mentions: first })
    }
  }
  return groups
}

const texts = new WeakMap<PlacedMention, string>()

/** A mention as it reads: its pieces, joined. */
export function textOf(reading: Reading, placed: PlacedMention): string {
  let text = texts.get(placed)
  if (text === undefined) texts.set(placed, (text = placed.pieces.map(({ start, end }) => reading.text.slice(start, end)).join('')))
  return text
}
