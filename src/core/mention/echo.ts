import { memoise } from '#core/document/memo'
import type { Mention } from '#core/document/model'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import { Trie } from './lexicon/trie'
import type { Proposal } from './proposal'

/** Editors tagged the same text elsewhere in the document: surer than most of what the machine thinks of. */
const SURE = 0.9

/** A mention's text as it reads: without wraps and the typesetter's space. */
export const nameOf: (mention: Mention) => string = memoise(({ quote }) =>
  /\s/u.test(quote) ? quote.replace(/(?<=[\p{Script=Latin}\p{N}.,])\s+(?=[\p{Script=Latin}\p{N}])/gu, ' ').replace(/\s*\n\s*|(?<![\p{Script=Latin}\p{N}.,])\s+|\s+(?![\p{Script=Latin}\p{N}])/gu, '') : quote,
)

/** The label that editors gave a text most often, for each text of two characters or more that they tagged in the document. */
export function taggedNames(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const mention of mentions) {
    const name = nameOf(mention)
    if (mention.by !== 'editor' || name.length < 2) continue
    const labels = counts.get(name) ?? new Map<string, number>()
    counts.set(name, labels.set(mention.label, (labels.get(mention.label) ?? 0) + 1))
  }
  const names = new Map<string, string>()
  for (const [name, labels] of counts) names.set(name, [...labels].reduce((best, one) => (one[1] > best[1] ? one : best))[0])
  return names
}

/** The names in a form in which all of them are looked for at once. Grows with them; made anew when one is gone. */
function trieOf(names: ReadonlyMap<string, string>): Trie {
  // A single name, asked for in between, must not cost the others theirs.
  if (names.size === 1) {
    const trie = new Trie()
    for (const name of names.keys()) trie.add(name, 1)
    return trie
  }
  if (last === null || [...last.known].some((name) => !names.has(name))) last = { trie: new Trie(names.size * 2), known: new Set() }
  for (const name of names.keys()) {
    if (last.known.has(name)) continue
    last.known.add(name)
    last.trie.add(name, 1)
  }
  return last.trie
}

let last: { readonly trie: Trie; readonly known: Set<string> } | null = null

/**
 * Texts that an editor tagged somewhere in the document, proposed wherever else this article holds them: at each place the
 * longest, without overlaps, in reading order. Linear in the text. Nothing is proposed on what is `tagged` already. Only
 * within `span`, if one is given: it should end where a block does.
 */
export function echoesIn(
  reading: Reading,
  names: ReadonlyMap<string, string>,
  tagged: readonly { readonly pieces: readonly Span[] }[] = [],
  span: Span = { start: 0, end: reading.text.length },
): Proposal[] {
  const found: Proposal[] = []
  if (names.size === 0) return found
  const text = reading.text
  const taken = new Uint8Array(span.end - span.start)
  for (const { pieces } of tagged) for (const { start, end } of pieces) taken.fill(1, Math.max(0, start - span.start), Math.max(0, end - span.start))
  const trie = trieOf(names)
  for (let start = span.start; start < span.end; ) {
    let end = start
    let node = 0
    for (let at = start; at < span.end && taken[at - span.start] === 0; at++) {
      node = trie.next(node, text.charCodeAt(at))
      if (node === 0) break
      if (trie.bitsAt(node) !== 0 && isWhole(text, start, at + 1)) end = at + 1
    }
    if (end > start) {
      const name = text.slice(start, end)
      found.push(new Echo(reading, start, end, name, names.get(name)!))
    }
    start = Math.max(end, start + 1)
  }
  return found
}

/** There may be tens of thousands: where one stands in the source is worked out when it is asked for. */
class Echo implements Proposal {
  readonly score = SURE
  readonly reason = TAGGED_HERE
  readonly pieces: readonly Span[]

  constructor(
    private readonly reading: Reading,
    readonly start: number,
    readonly end: number,
    readonly quote: string,
    readonly label: string,
  ) {
    this.pieces = [{ start, end }]
  }

  get spans(): readonly Span[] {
    return this.reading.toSource(this)
  }
}

const TAGGED_HERE = { kind: 'tagged here' } as const

const OF_A_WORD = /[\p{Script=Latin}\p{N}]/u

/** A name of Latin letters or digits is no part of a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => at > 0 && at < text.length && text.charCodeAt(at) < 0x2000 && OF_A_WORD.test(text[at - 1]!) && OF_A_WORD.test(text[at]!)
  return !joins(start) && !joins(end)
}
