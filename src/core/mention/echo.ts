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

/** Texts that an editor tagged somewhere in the document, proposed wherever else this article holds them. Unsorted. */
export function echoesIn(reading: Reading, names: ReadonlyMap<string, string>): Proposal[] {
  const found: Proposal[] = []
  const places = placesIn(reading, names)
  for (const [name, label] of names) {
    for (const start of places.get(name) ?? []) {
      const piece = { start, end: start + name.length }
      const spans = spansOf(reading, piece)
      if (spans.length > 0) found.push({ ...piece, label, quote: name, score: SURE, reason: { kind: 'tagged here' }, pieces: [piece], spans })
    }
  }
  return found
}

/** Where each text looked for so far stands in a reading. */
const places = new WeakMap<Reading, Map<string, readonly number[]>>()
const sources = new WeakMap<Reading, Map<string, readonly Span[]>>()

/** A new text or two are looked for one by one, many in one go. */
const FEW = 8

function placesIn(reading: Reading, names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly number[]> {
  const known = places.get(reading) ?? new Map<string, readonly number[]>()
  places.set(reading, known)
  const fresh = [...names.keys()].filter((name) => !known.has(name))
  if (fresh.length <= FEW) for (const name of fresh) known.set(name, occurrences(reading.text, name))
  else for (const [name, starts] of allOccurrences(reading.text, fresh)) known.set(name, starts)
  return known
}

function spansOf(reading: Reading, piece: Span): readonly Span[] {
  const known = sources.get(reading) ?? new Map<string, readonly Span[]>()
  sources.set(reading, known)
  const key = `${piece.start} ${piece.end}`
  let spans = known.get(key)
  if (spans === undefined) known.set(key, (spans = reading.toSource(piece)))
  return spans
}

/** Every place of a text where `name` stands as it is; one of Latin letters or digits is no part of a longer word. */
function occurrences(text: string, name: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (isWhole(text, at, at + name.length)) starts.push(at)
  return starts
}

function allOccurrences(text: string, names: readonly string[]): Map<string, number[]> {
  const found = new Map(names.map((name): [string, number[]] => [name, []]))
  const trie = new Trie()
  for (const name of names) trie.add(name, 1)
  for (let start = 0; start < text.length; start++) {
    let node = 0
    for (let at = start; at < text.length; at++) {
      node = trie.next(node, text.charCodeAt(at))
      if (node === 0) break
      if (trie.bitsAt(node) !== 0 && isWhole(text, start, at + 1)) found.get(text.slice(start, at + 1))!.push(start)
    }
  }
  return found
}

const OF_A_WORD = /[\p{Script=Latin}\p{N}]/u

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => at > 0 && at < text.length && OF_A_WORD.test(text[at - 1]!) && OF_A_WORD.test(text[at]!)
  return !joins(start) && !joins(end)
}
