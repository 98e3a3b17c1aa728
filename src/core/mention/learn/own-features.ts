import { dividesClauses } from '../tagger/characters'
import type { Featurizer } from '../tagger/features'
import { mix, rowOf } from '../tagger/hash'
import { STATES } from '../tagger/states'
import type { KnownNames } from './known-names'

/** Features of a character besides the tagger's, for what a project's editors taught alone. */
export const OWN_FEATURES = 18

/** How far ahead the last word of an organisation's name is looked for. */
const REACH = 14
const NOWHERE = REACH + 1
/** A state that is so much less likely (as a logarithm) than no name is not worth telling apart. */
const FAINT = -4
/** Logarithms of chances are told apart in steps of this. */
const STEP = 1.5
const PAD = 1

/**
 * What the shipped features do not say, or say in too many ways to be learned from a few articles: how sure the shipped
 * weights are, what is known of names that stand here, and what the name of an organisation would end in. `rows` holds
 * those of the last text, OWN_FEATURES for each code unit; 0 means none.
 */
export class OwnFeatures {
  rows = new Int32Array(0)
  /** The likeliest state in a name for the frozen weights (0 when it is faint), and by how much, one character ahead. */
  private best = new Uint8Array(0)
  private sureness = new Int8Array(0)
  private known = new Int32Array(0)
  private tailDistance = new Uint8Array(0)
  private tailHash = new Int32Array(0)

  /** `look` has read the text; `frozen` are the scores of the frozen weights, STATES for each code unit. */
  read(text: string, look: Featurizer, frozen: Float64Array, names: KnownNames): void {
    this.reserve(text.length)
    this.readScores(text.length, frozen)
    this.readTails(text, look)
    this.known.fill(0, 0, text.length + 2)
    names.traitsIn(text, this.known.subarray(PAD))
    for (let i = 0; i < text.length; i++) this.featuresOf(text, i, look)
  }

  private featuresOf(text: string, i: number, { words, seen }: Featurizer): void {
    const { rows, best, known } = this
    const p = i + PAD
    const w = words.at[i]!
    const [start, end] = [words.start[w]!, words.start[w + 1]!]
    const place = end - start === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1
    const tag = words.tag[w]! * 4 + place
    const lastHash = w > 0 ? words.hash[w - 1]! : 0
    const hasNext = w + 1 < words.count
    const nextHash = hasNext ? words.hash[w + 1]! : 0
    const lean = best[p]! * 8 + this.sureness[p]! + 3
    const thisPlace = Math.min(3, seen.placeLength[i]!) * 4 + place
    const name = known[p]!
    const distance = this.tailDistance[i]!
    const tail = this.tailHash[i]!
    const around = seen.titleBefore[i]! * 4 + seen.afterLength[i + 1]!
    let at = i * OWN_FEATURES
    rows[at++] = rowOf(mix(100, lean))
    rows[at++] = rowOf(mix(mix(101, best[p - 1]!), best[p]! * 16 + best[p + 1]!))
    rows[at++] = rowOf(mix(mix(102, lean), tag))
    rows[at++] = rowOf(mix(mix(103, lean), text.charCodeAt(i)))
    rows[at++] = rowOf(mix(mix(104, lean), nextHash))
    rows[at++] = rowOf(mix(mix(105, lean), lastHash))
    rows[at++] = rowOf(mix(mix(106, lean), mix(hasNext ? words.tag[w + 1]! : 63, thisPlace)))
    rows[at++] = rowOf(mix(mix(107, best[p]!), mix(around, thisPlace)))
    rows[at++] = rowOf(mix(108, words.hash[w]!))
    rows[at++] = rowOf(mix(mix(109, lastHash), nextHash))
    rows[at++] = name === 0 ? 0 : rowOf(mix(110, name))
    rows[at++] = name === 0 ? 0 : rowOf(mix(mix(111, name), lean))
    rows[at++] = rowOf(mix(mix(112, known[p - 1]!), mix(name, known[p + 1]!)))
    rows[at++] = rowOf(mix(mix(113, distance), tag))
    rows[at++] = rowOf(mix(mix(114, distance), best[p]!))
    rows[at++] = distance === NOWHERE ? 0 : rowOf(mix(mix(115, distance), thisPlace))
    rows[at++] = distance === NOWHERE ? 0 : rowOf(mix(mix(116, tail), thisPlace))
    rows[at] = distance === NOWHERE ? 0 : rowOf(mix(mix(117, tail), Math.min(distance, 6)))
  }

  private readScores(length: number, frozen: Float64Array): void {
    const { best, sureness } = this
    best[0] = best[length + PAD] = 0
    for (let i = 0; i < length; i++) {
      const o = i * STATES
      let top = 1
      for (let s = 2; s < STATES; s++) if (frozen[o + s]! > frozen[o + top]!) top = s
      const lead = frozen[o + top]! - frozen[o]!
      best[i + PAD] = lead > FAINT ? top : 0
      sureness[i + PAD] = Math.max(-3, Math.min(4, Math.round(lead / STEP)))
    }
  }

  /** For each character how far the next last word of an organisation's name ends in its clause, and which word that is. */
  private readTails(text: string, { seen }: Featurizer): void {
    let distance = NOWHERE
    let hash = 0
    for (let i = text.length - 1; i >= 0; i--) {
      const length = seen.tailBefore[i + 1]!
      if (dividesClauses(text.charCodeAt(i))) distance = NOWHERE
      else if (length > 0) {
        distance = 0
        hash = 7
        for (let k = i + 1 - length; k <= i; k++) hash = mix(hash, text.charCodeAt(k))
      } else if (distance < NOWHERE) distance++
      this.tailDistance[i] = distance
      this.tailHash[i] = hash
    }
  }

  private reserve(length: number): void {
    if (this.tailDistance.length >= length + 2) return
    const size = (length + 2) * 2
    this.rows = new Int32Array(size * OWN_FEATURES)
    this.best = new Uint8Array(size)
    this.sureness = new Int8Array(size)
    this.known = new Int32Array(size)
    this.tailDistance = new Uint8Array(size)
    this.tailHash = new Int32Array(size)
  }
}
