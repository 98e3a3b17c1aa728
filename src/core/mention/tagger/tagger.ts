import type { Lexicon } from '../lexicon/lexicon'
import type { WordCutter } from '../words'
import { dividesClauses, isFirstHalf, isSecondHalf } from './characters'
import { Decoder, namesIn } from './decode'
import { Featurizer } from './features'
import { Marginals } from './marginals'
import { Prospects } from './prospects'
import { endsName, startsName, stateOf, STATES } from './states'

/** Taken from the score of what cannot be. */
const FORBIDDEN = 1000

/** Gives each state of each character a score; frozen weights do, and weights with what was learned since. */
export interface Model {
  /** Writes STATES scores (logarithms of chances) for each of `length` characters into `out`. */
  sumEmissions(text: string, featurizer: Featurizer, out: Float64Array): void
  readonly transitions: Float64Array
}

/** A stretch that something besides the tagger speaks for. `label` is an index into MACHINE_LABELS. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly label: number
  /** Added to the score of the right state of each of its characters. */
  readonly weight: number
}

/** A name found in a text, with the chance that it is right. */
export interface Tagged {
  readonly start: number
  readonly end: number
  readonly label: number
  readonly chance: number
}

/** Reads texts with a model. One text at a time; keeps buffers between calls. */
export class Tagger {
  readonly featurizer: Featurizer
  private readonly decoder = new Decoder()
  private readonly marginals = new Marginals()
  private emissions = new Float64Array(0)
  private prospects: Prospects | undefined

  constructor(lexicon: Lexicon, cut: WordCutter) {
    this.featurizer = new Featurizer(lexicon, cut)
  }

  /** The names in `text` (at most some thousand characters: see `chunksOf`), in order, without overlaps. */
  tag(text: string, model: Model, evidence: readonly Evidence[] = []): Tagged[] {
    const n = text.length
    if (this.emissions.length < n * STATES) this.emissions = new Float64Array(n * STATES * 2)
    const { emissions } = this
    this.featurizer.read(text)
    model.sumEmissions(text, this.featurizer, emissions)
    forbid(text, emissions)
    for (const { start, end, label, weight } of evidence) {
      for (let i = start; i < end; i++) {
        const at = i * STATES + stateOf(label, i - start, end - start)
        emissions[at] = emissions[at]! + weight
      }
    }
    return this.decode(n, model)
  }

  /**
   * Most characters are clearly in no name. Between them stand short stretches, and of those only the ones that could hold
   * a name are decoded, each with the clear character on either side.
   */
  private decode(n: number, model: Model): Tagged[] {
    const { emissions } = this
    if (this.prospects?.transitions !== model.transitions) this.prospects = new Prospects(model.transitions)
    const { prospects } = this
    const tagged: Tagged[] = []
    let last = -1
    for (let i = 0; i <= n; i++) {
      if (i < n && !closeIfClear(emissions, i)) continue
      if (prospects.mayHoldName(last + 1, i, emissions)) this.decodeStretch(Math.max(0, last), Math.min(n, i + 1), model, tagged)
      last = i
    }
    return tagged
  }

  private decodeStretch(start: number, end: number, model: Model, tagged: Tagged[]): void {
    const part = this.emissions.subarray(start * STATES, end * STATES)
    const path = this.decoder.viterbi(part, end - start, model.transitions)
    const names = namesIn(path, end - start)
    if (names.length === 0) return
    this.marginals.compute(part, end - start, model.transitions)
    for (const name of names) {
      const first = this.marginals.at[name.start * STATES + path[name.start]!]!
      const last = this.marginals.at[(name.end - 1) * STATES + path[name.end - 1]!]!
      tagged.push({ start: start + name.start, end: start + name.end, label: name.label, chance: Math.min(1, first, last) })
    }
  }
}

/** A character is in no name, whatever stands beside it, when that is so much likelier (as a logarithm) than any name. */
const CLEAR = 4

/** True for a character that is clearly in no name; from then on it can be in none. */
function closeIfClear(emissions: Float64Array, i: number): boolean {
  const at = i * STATES
  const least = emissions[at]! - CLEAR
  for (let s = 1; s < STATES; s++) if (emissions[at + s]! > least) return false
  for (let s = 1; s < STATES; s++) emissions[at + s] = -FORBIDDEN
  return true
}

/** No name holds the marks between clauses, and none begins or ends inside a surrogate pair. */
function forbid(text: string, emissions: Float64Array): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (dividesClauses(unit)) {
      for (let s = 1; s < STATES; s++) emissions[i * STATES + s]! -= FORBIDDEN
    } else if (isSecondHalf(unit) && i > 0 && isFirstHalf(text.charCodeAt(i - 1))) {
      for (let s = 1; s < STATES; s++) {
        if (startsName(s)) emissions[i * STATES + s]! -= FORBIDDEN
        if (endsName(s)) emissions[(i - 1) * STATES + s]! -= FORBIDDEN
      }
    }
  }
}
