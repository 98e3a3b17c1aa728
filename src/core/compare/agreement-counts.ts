import type { Document, Mention } from '#core/document/model'
import { runs } from '#core/document/places'
import { matchArticles } from '#core/document/resplit/match-articles'
import { overlay, type Overlap } from '#core/document/resplit/overlay'
import { textFrom } from '#core/document/source-span'
import { pairMentions } from './pair-mentions'
import { splitOf } from './their-split'

/** Row: what I have; column: what they have; value: how many units (characters) have both. */
export type Table = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How many of something each of the two has, and how many both. */
export interface Shared {
  readonly mine: number
  readonly theirs: number
  readonly both: number
}

/** What agreement is computed from. Counts of documents are added up, so that no document need stay in memory. */
export interface AgreementCounts {
  readonly documents: number
  /** Of the non-blank characters (code points): the labels that stand on each, divided by blanks; empty for none. */
  readonly labels: Table
  /** Of the same characters: their roles. */
  readonly roles: Table
  /** Label → mentions; `both` are those with the same label and exactly the same edges. */
  readonly mentions: Readonly<Record<string, Shared>>
  /** Places where another article (or furniture) begins, without the beginning of the page. */
  readonly boundaries: Shared
  /** Articles; `both` are those that hold exactly the same text. */
  readonly articles: Shared
}

export const NO_COUNTS: AgreementCounts = {
  documents: 0,
  labels: {},
  roles: {},
  mentions: {},
  boundaries: { mine: 0, theirs: 0, both: 0 },
  articles: { mine: 0, theirs: 0, both: 0 },
}

/** Counts in how much two documents of the same text agree. Linear in the text, n log n in parts and mentions. */
export function countAgreement(mine: Document, theirs: Document): AgreementCounts {
  const overlaps = overlay(mine, splitOf(theirs))
  return {
    documents: 1,
    labels: labelTable(mine.text, mine.mentions, theirs.mentions),
    roles: roleTable(mine.text, overlaps),
    mentions: mentionCounts(mine.mentions, theirs.mentions),
    boundaries: shared(boundariesOf(mine), boundariesOf(theirs)),
    articles: articleCounts(mine, theirs, overlaps),
  }
}

/** The counts of two sets of documents together. */
export function addCounts(a: AgreementCounts, b: AgreementCounts): AgreementCounts {
  return {
    documents: a.documents + b.documents,
    labels: addTables(a.labels, b.labels),
    roles: addTables(a.roles, b.roles),
    mentions: merged(a.mentions, b.mentions, addShared),
    boundaries: addShared(a.boundaries, b.boundaries),
    articles: addShared(a.articles, b.articles),
  }
}

type Growing = Record<string, Record<string, number>>

/** A record that inherits nothing: a label may be called `constructor`. */
function bare<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>
}

function count(table: Growing, row: string, column: string, by: number): void {
  const cells = (table[row] ??= bare())
  if (by > 0) cells[column] = (cells[column] ?? 0) + by
}

/** Characters between two neighbouring edges of mentions have the same labels: they are counted at once. */
function labelTable(text: string, mine: readonly Mention[], theirs: readonly Mention[]): Table {
  const table: Growing = bare()
  const edges = [...edgesOf(mine, 0), ...edgesOf(theirs, 1)].sort((a, b) => a.at - b.at)
  const standing = [new Map<string, number>(), new Map<string, number>()] as const
  let at = 0
  for (const edge of [...edges, { at: text.length, side: 0 as const, label: '', by: 0 }]) {
    if (edge.at > at) count(table, namesIn(standing[0]), namesIn(standing[1]), charactersIn(text, at, edge.at))
    at = edge.at
    const labels = standing[edge.side]
    const left = (labels.get(edge.label) ?? 0) + edge.by
    if (left > 0) labels.set(edge.label, left)
    else labels.delete(edge.label)
  }
  return table
}

function edgesOf(mentions: readonly Mention[], side: 0 | 1) {
  return mentions.flatMap(({ label, spans }) =>
    spans.flatMap(({ start, end }) => [
      { at: start, side, label, by: 1 },
      { at: end, side, label, by: -1 },
    ]),
  )
}

function namesIn(labels: ReadonlyMap<string, number>): string {
  return [...labels.keys()].sort().join(' ')
}

function roleTable(text: string, overlaps: readonly Overlap[]): Table {
  const table: Growing = bare()
  for (const { start, end, now, then } of overlaps) count(table, now.part.role, then.part.role, charactersIn(text, start, end))
  return table
}

function mentionCounts(mine: readonly Mention[], theirs: readonly Mention[]): Record<string, Shared> {
  const counts: Record<string, { mine: number; theirs: number; both: number }> = bare()
  const of = (label: string) => (counts[label] ??= { mine: 0, theirs: 0, both: 0 })
  for (const { label } of mine) of(label).mine += 1
  for (const { label } of theirs) of(label).theirs += 1
  for (const { mine: own, theirs: other } of pairMentions(mine, theirs)) {
    if (own === null || other === null || own.label !== other.label || own.spans.length !== other.spans.length) continue
    if (own.spans.every(({ start, end }, index) => start === other.spans[index]!.start && end === other.spans[index]!.end)) of(own.label).both += 1
  }
  return counts
}

function boundariesOf(document: Document): ReadonlySet<number> {
  return new Set(runs(document).slice(1).map(({ start }) => textFrom(document.text, start)))
}

function shared(mine: ReadonlySet<number>, theirs: ReadonlySet<number>): Shared {
  return { mine: mine.size, theirs: theirs.size, both: [...mine].filter((at) => theirs.has(at)).length }
}

function articleCounts(mine: Document, theirs: Document, overlaps: readonly Overlap[]): Shared {
  const matched = matchArticles(overlaps)
  const differ = new Set<number>()
  const indexOf = new Map([...matched].map(([index, id]) => [id, index]))
  for (const { now, then } of overlaps) {
    const own = now.article === null ? null : (indexOf.get(now.article.id) ?? null)
    if (own === then.article) continue
    if (own !== null) differ.add(own)
    if (then.article !== null) differ.add(then.article)
  }
  return { mine: mine.articles.length, theirs: theirs.articles.length, both: matched.size - [...matched.keys()].filter((index) => differ.has(index)).length }
}

/** Code points that are no white space. */
function charactersIn(text: string, start: number, end: number): number {
  let characters = 0
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    const isLowSurrogate = unit >= 0xdc00 && unit < 0xe000
    if (!isLowSurrogate && !isBlank(unit)) characters += 1
  }
  return characters
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && /\s/u.test(String.fromCharCode(unit)))
}

function addTables(a: Table, b: Table): Table {
  return merged(a, b, (row, other) => merged(row, other, (one, more) => one + more))
}

function addShared(a: Shared, b: Shared): Shared {
  return { mine: a.mine + b.mine, theirs: a.theirs + b.theirs, both: a.both + b.both }
}

function merged<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, add: (one: T, other: T) => T): Record<string, T> {
  const sum: Record<string, T> = Object.assign(bare<T>(), a)
  for (const [key, value] of Object.entries(b)) sum[key] = Object.hasOwn(sum, key) ? add(sum[key]!, value) : value
  return sum
}
