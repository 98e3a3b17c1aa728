import { Trie } from './lexicon/trie'
import type { Evidence, Tagged } from './tagger/tagger'

/** A name as it was found throughout a document. */
interface Tally {
  readonly chances: number[]
}

/** A name must be at least this certain, all places together … */
const SURE_SUM = 1.2
/** … and at its best place. */
const SURE_ONCE = 0.8
/** Share of its finds that must agree on the label. */
const AGREED = 0.6
/** Added for each character, as a logarithm: found elsewhere is a hint, no proof. */
const WEIGHT = 0.8

/** Names found with certainty in one place of a document, to be looked for in all the others. */
export class Echoes {
  private readonly tallies = new Map<string, Tally>()
  private readonly trie = new Trie()
  private labels = new Map<string, number>()

  constructor(private readonly labelCount: number) {}

  add(text: string, names: readonly Tagged[]): void {
    for (const { start, end, label, chance } of names) {
      if (end - start < 2) continue
      const name = text.slice(start, end)
      let tally = this.tallies.get(name)
      if (!tally) this.tallies.set(name, (tally = { chances: new Array<number>(this.labelCount * 2).fill(0) }))
      tally.chances[label * 2]! += chance
      tally.chances[label * 2 + 1] = Math.max(tally.chances[label * 2 + 1]!, chance)
    }
  }

  /** Call once, after the last `add`. */
  settle(): void {
    for (const [name, { chances }] of this.tallies) {
      let sum = 0
      let best = 0
      for (let label = 0; label < this.labelCount; label++) {
        sum += chances[label * 2]!
        if (chances[label * 2]! > chances[best * 2]!) best = label
      }
      const least = name.length === 2 ? SURE_SUM : SURE_ONCE
      if (chances[best * 2]! < least || chances[best * 2 + 1]! < SURE_ONCE || chances[best * 2]! < AGREED * sum) continue
      this.trie.add(name, 1)
      this.labels.set(name, best)
    }
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
