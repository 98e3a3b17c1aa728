import { GROUPS, type Lexicon } from './lexicon'

const PLACE_KINDS = GROUPS.place | GROUPS.short | GROUPS.world

/** Longest word that is looked up, in code units. */
const REACH = 16

/** Where a text holds words of the lexicon. Flat arrays, reused by the next `read`; entries up to the text's length count. */
export class Sightings {
  /** Kind bits of the known place that begins here, and its length; a longer place hides those inside it. */
  placeKind = new Uint8Array(256)
  placeLength = new Uint8Array(256)
  /** Longest known organisation that begins here. */
  bodyLength = new Uint8Array(256)
  /** Longest word of the group that ends before this position (exclusive end). */
  tailBefore = new Uint8Array(257)
  titleBefore = new Uint8Array(257)
  levelBefore = new Uint8Array(257)
  /** Longest word of the group that begins here. */
  afterLength = new Uint8Array(256)
  ordinaryLength = new Uint8Array(256)
  levelLength = new Uint8Array(256)
  titleLength = new Uint8Array(256)

  constructor(private readonly lexicon: Lexicon) {}

  read(text: string): void {
    this.reserve(text.length)
    const trie = this.lexicon.words
    let covered = 0
    for (let i = 0; i < text.length; i++) {
      let node = 0
      const end = Math.min(text.length, i + REACH)
      for (let j = i; j < end; j++) {
        node = trie.next(node, text.charCodeAt(j))
        if (node === 0) break
        const bits = trie.bitsAt(node)
        if (bits === 0) continue
        const length = j + 1 - i
        if (bits & PLACE_KINDS && j + 1 > covered) {
          this.placeKind[i] = bits & PLACE_KINDS
          this.placeLength[i] = length
        }
        if (bits & GROUPS.body) this.bodyLength[i] = length
        if (bits & GROUPS.after) this.afterLength[i] = length
        if (bits & GROUPS.ordinary) this.ordinaryLength[i] = length
        if (bits & GROUPS.level) {
          this.levelLength[i] = length
          this.levelBefore[j + 1] = Math.max(this.levelBefore[j + 1]!, length)
        }
        if (bits & GROUPS.tail) this.tailBefore[j + 1] = Math.max(this.tailBefore[j + 1]!, length)
        if (bits & GROUPS.title) {
          this.titleLength[i] = length
          this.titleBefore[j + 1] = Math.max(this.titleBefore[j + 1]!, length)
        }
      }
      covered = Math.max(covered, i + this.placeLength[i]!)
    }
  }

  private reserve(length: number): void {
    const arrays = ['placeKind', 'placeLength', 'bodyLength', 'tailBefore', 'titleBefore', 'levelBefore', 'afterLength', 'ordinaryLength', 'levelLength', 'titleLength'] as const
    for (const name of arrays) {
      if (this[name].length < length + 1) this[name] = new Uint8Array((length + 1) * 2)
      else this[name].fill(0, 0, length + 1)
    }
  }
}
