import { fingerprintOf, mixed, type Fingerprint } from './fingerprint'
import { Groups } from './groups'
import { nearPairs } from './near-duplicates'
import type { ArticleRecord } from './records'
import { SPLITS, type SplitChoice, type SplitName } from './split-choice'

/** What the division needs to know of an article. */
export interface SplitItem {
  readonly id: string
  readonly document: string
  readonly date: string | null
  /** Mentions by label. */
  readonly labels: ReadonlyMap<string, number>
  /** Null where near-duplicates may part. */
  readonly fingerprint: Fingerprint | null
}

export function splitItemOf(record: ArticleRecord, choice: SplitChoice): SplitItem {
  const labels = new Map<string, number>()
  for (const { label } of record.mentions) labels.set(label, (labels.get(label) ?? 0) + 1)
  return {
    id: record.id,
    document: record.document,
    date: record.metadata.date.value,
    labels,
    fingerprint: choice.together.nearDuplicates ? fingerprintOf(record.text) : null,
  }
}

/**
 * Where each article goes, by its id; articles that belong together go together, those of one of the `stories` that an editor
 * linked (ids, also of articles that are no items) whatever the choice. About linear in their number.
 */
export function splitOf(items: readonly SplitItem[], choice: SplitChoice, stories: readonly (readonly string[])[] = []): ReadonlyMap<string, SplitName> {
  const groups = groupsOf(items, choice, stories).map((members) => groupOf(members.map((index) => items[index]!), choice.seed))
  // Large groups first, while every split has room for them; among those of about a size the seed decides.
  groups.sort((a, b) => b.magnitude - a.magnitude || a.order - b.order || (a.first < b.first ? -1 : 1))
  const scales = new Scales(groups, choice)
  const places = new Map<string, SplitName>()
  for (const group of groups) {
    const split = scales.lightestFor(group.counts)
    for (const { id } of group.items) places.set(id, split)
  }
  return places
}

function groupsOf(items: readonly SplitItem[], { together }: SplitChoice, stories: readonly (readonly string[])[]): number[][] {
  const groups = new Groups(items.length)
  const joinEqual = (keyOf: (item: SplitItem) => string | null): void => {
    const first = new Map<string, number>()
    items.forEach((item, index) => {
      const key = keyOf(item)
      if (key === null) return
      const before = first.get(key)
      if (before === undefined) first.set(key, index)
      else groups.join(before, index)
    })
  }
  const storyOf = new Map(stories.flatMap((story, number) => story.map((id) => [id, String(number)] as const)))
  joinEqual(({ id }) => storyOf.get(id) ?? null)
  if (together.pages) joinEqual(({ document }) => document)
  if (together.dates) joinEqual(({ date }) => date)
  if (together.nearDuplicates) {
    const printed = items.flatMap(({ fingerprint }, index) => (fingerprint === null ? [] : [{ fingerprint, index }]))
    for (const { a, b } of nearPairs(printed.map(({ fingerprint }) => fingerprint))) groups.join(printed[a]!.index, printed[b]!.index)
  }
  return groups.all()
}

interface Group {
  readonly items: readonly SplitItem[]
  /** The least of their ids. */
  readonly first: string
  readonly order: number
  /** Its size to the next lower power of two, as an exponent. */
  readonly magnitude: number
  /** How much it brings: articles under '', mentions under their labels. */
  readonly counts: ReadonlyMap<string, number>
}

const ARTICLES = ''

function groupOf(items: readonly SplitItem[], seed: string): Group {
  const first = items.map(({ id }) => id).reduce((least, id) => (id < least ? id : least))
  const counts = new Map([[ARTICLES, items.length]])
  for (const { labels } of items) for (const [label, count] of labels) counts.set(label, (counts.get(label) ?? 0) + count)
  return { items, first, order: hashOf(`${seed}\n${first}`), magnitude: 31 - Math.clz32(items.length), counts }
}

/** What each split holds of everything, and what it ought to hold: shares of the whole, so that labels weigh the same. */
class Scales {
  readonly #totals = new Map<string, number>()
  readonly #open: readonly { readonly split: SplitName; readonly share: number; readonly held: Map<string, number> }[]

  constructor(groups: readonly Group[], { shares, stratify }: SplitChoice) {
    for (const { counts } of groups) {
      for (const [kind, count] of counts) {
        if (stratify || kind === ARTICLES) this.#totals.set(kind, (this.#totals.get(kind) ?? 0) + count)
      }
    }
    const sum = SPLITS.reduce((all, split) => all + shares[split], 0)
    this.#open = SPLITS.filter((split) => shares[split] > 0).map((split) => ({ split, share: shares[split] / sum, held: new Map() }))
  }

  /** The split that comes nearest to its share, or leaves it least, by taking this; it takes it. */
  lightestFor(counts: ReadonlyMap<string, number>): SplitName {
    let best = this.#open[0]!
    let least = Infinity
    for (const one of this.#open) {
      let cost = 0
      for (const [kind, count] of counts) {
        const total = this.#totals.get(kind)
        if (total === undefined) continue
        const brought = count / total
        const missing = one.share - (one.held.get(kind) ?? 0)
        // How much the squared distance from the share grows, in proportion to the share.
        cost += (brought * (brought - 2 * missing)) / one.share
      }
      if (cost < least) [best, least] = [one, cost]
    }
    for (const [kind, count] of counts) {
      const total = this.#totals.get(kind)
      if (total !== undefined) best.held.set(kind, (best.held.get(kind) ?? 0) + count / total)
    }
    return best.split
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mixed(hash)
}
