import type { Lexicon } from '../lexicon/lexicon'
import type { WordCutter } from '../words'
import { dividesClauses, isFirstHalf, isSecondHalf } from './characters'
import { Decoder, namesIn } from './decode'
import { Featurizer } from './features'
import { Marginals } from './marginals'
import { endsName, startsName, stateOf, STATES } from './states'

/** Taken from the score of what cannot be. */
const FORBIDDEN = 1000

/** Gives each state of each character a score; frozen weights do, and weights with what was learned since. */
export interface Model {
  /** Writes STATES scores (logarithms of chances) for each of `length` characters into `out`. */
  sumEmissions(rows: Int32Array, length: number, out: Float64Array): void
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

  constructor(lexicon: Lexicon, cut: WordCutter) {
    this.featurizer = new Featurizer(lexicon, cut)
  }

  /** The names in `text` (at most some thousand characters: see `chunksOf`), in order, without overlaps. */
  tag(text: string, model: Model, evidence: readonly Evidence[] = []): Tagged[] {
    const n = text.length
    if (this.emissions.length < n * STATES) this.emissions = new Float64Array(n * STATES * 2)
    const { emissions } = this
    this.featurizer.read(text)
    model.sumEmissions(this.featurizer.rows, n, emissions)
    forbid(text, emissions)
    for (const { start, end, label, weight } of evidence) {
      for (let i = start; i < end; i++) {
        const at = i * STATES + stateOf(label, i - start, end - start)
        emissions[at] = emissions[at]! + weight
      }
    }
    const path = this.decoder.viterbi(emissions, n, model.transitions)
    const names = namesIn(path, n)
    if (names.length === 0) return []
    this.marginals.compute(emissions, n, model.transitions)
    return names.map(({ start, end, label }) => {
      const first = this.marginals.at[start * STATES + path[start]!]!
      const last = this.marginals.at[(end - 1) * STATES + path[end - 1]!]!
      return { start, end, label, chance: Math.min(1, first, last) }
    })
  }
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
