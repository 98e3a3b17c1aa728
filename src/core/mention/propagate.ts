import { Trie } from './lexicon/trie'
import type { Evidence, Tagged } from './tagger/tagger'

/** How certainly a text was found as a name of each label: all places together, and at its best place. */
interface Tally {
  readonly sums: Float64Array
  readonly bests: Float64Array
}

/** A name of two characters must be at least this certain, all places together; a longer one is by its best place. */
const SURE_SUM = 1.2
/** How certain a name must be at its best place. */
const SURE_ONCE = 0.8
/** Share of its finds that must agree on the label. */
const AGREED = 0.6
/** Added for each character, as a logarithm: found elsewhere is a hint, no proof. */
const WEIGHT = 0.8

/** What it says for a name, as a chance of its own, that it stands elsewhere without doubt. */
const VOUCHED = 0.5

/** Names found with certainty in one place of a document, to be looked for in all the others. */
export class Echoes {
  private readonly tallies = new Map<string, Tally>()
  private readonly trie = new Trie()
  private readonly labels = new Map<string, number>()

  constructor(private readonly labelCount: number) {}

  add(text: string, names: readonly Tagged[]): void {
    for (const { start, end, label, chance } of names) {
      if (end - start < 2) continue
      const name = text.slice(start, end)
      let tally = this.tallies.get(name)
      if (!tally) this.tallies.set(name, (tally = { sums: new Float64Array(this.labelCount), bests: new Float64Array(this.labelCount) }))
      tally.sums[label]! += chance
      tally.bests[label] = Math.max(tally.bests[label]!, chance)
    }
  }

  /** Call once, after the last `add`. */
  settle(): void {
    for (const [name, { sums, bests }] of this.tallies) {
      let best = 0
      for (let label = 1; label < this.labelCount; label++) if (sums[label]! > sums[best]!) best = label
      const all = sums.reduce((sum, each) => sum + each, 0)
      const least = name.length === 2 ? SURE_SUM : SURE_ONCE
      if (sums[best]! < least || bests[best]! < SURE_ONCE || sums[best]! < AGREED * all) continue
      this.trie.add(name, 1)
      this.labels.set(name, best)
    }
  }

  /** The chance of a name that was found: more, when it is doubtful here and certain elsewhere, with the same label. */
  chanceOf(name: string, label: number, chance: number): number {
    return chance < SURE_ONCE && this.labels.get(name) === label ? 1 - (1 - chance) * (1 - VOUCHED) : chance
  }

  /** Where `text` holds such a name that was not found there; longest first at each place. */
  missedIn(text: string, found: readonly Tagged[]): Evidence[] {
    const missed: Evidence[] = []
    let next = 0
    for (let i = 0; i < text.length; ) {
      while (next < found.length && found[next]!.end <= i) next++
      const inside = next < found.length && found[next]!.start <= i ? found[next]! : undefined
      let length = 0
      let node = 0
      for (let j = i; j < text.length; j++) {
        node = this.trie.next(node, text.charCodeAt(j))
        if (node === 0) break
        if (this.trie.bitsAt(node) !== 0) length = j + 1 - i
      }
      if (length === 0) {
        i++
        continue
      }
      const end = i + length
      const known = inside !== undefined && inside.start <= i && inside.end >= end
      if (!known) missed.push({ start: i, end, label: this.labels.get(text.slice(i, end))!, weight: WEIGHT })
      i = end
    }
    return missed
  }
}
