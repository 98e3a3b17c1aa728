import { Decoder, namesIn, type Found } from '../tagger/decode'
import { STATES } from '../tagger/states'
import type { LearnedWeights } from './learned-weights'
import type { PreparedText } from './prepared-lessons'

/** How much of what was learned is tried beside the share that its amount suggests: nothing, half of that, all, a little more. */
const FACTORS = [0, 0.5, 1, 1.2] as const
const SUGGESTED = 2
/** Another share is taken only when it was better by so much (F1 in per cent) on texts that were not learned yet. */
const CLEARLY = 1.5
/** With each lesson what earlier ones showed counts less: a paper's habits change, and so does what is learned. */
const FADE = 0.97
/** Names that must have been looked for before any of this counts. */
const ENOUGH = 300

/** How well one share did: right names, and those proposed and wanted together. */
export interface Trial {
  readonly right: number
  readonly both: number
}

/**
 * Every new lesson is first a test: what would have been proposed in it with more or less of what was learned? The share
 * that has been clearly best is taken, be it none.
 */
export class Trials {
  private tallies: Trial[] = FACTORS.map(() => ({ right: 0, both: 0 }))
  private readonly decoder = new Decoder()
  private learned = new Float64Array(0)
  private emissions = new Float64Array(0)

  /** By what the share that the amount of lessons suggests is to be multiplied. */
  get factor(): number {
    const scores = this.tallies.map(({ right, both }) => (both > 0 ? (200 * right) / both : 0))
    if (this.tallies[SUGGESTED]!.both < 2 * ENOUGH) return 1
    const best = scores.indexOf(Math.max(...scores))
    return scores[best]! > scores[SUGGESTED]! + CLEARLY ? FACTORS[best]! : 1
  }

  /** The tallies as they are kept. */
  get kept(): readonly Trial[] {
    return this.tallies
  }

  takeUp(kept: readonly Trial[]): void {
    if (kept.length === FACTORS.length) this.tallies = [...kept]
  }

  /** Tries a lesson that is about to be learned. */
  tryOn(texts: readonly PreparedText[], weights: LearnedWeights, suggested: number): void {
    const found = FACTORS.map(() => ({ right: 0, both: 0 }))
    for (const text of texts) {
      const size = text.scores.length
      if (this.learned.length < size) [this.learned, this.emissions] = [new Float64Array(size * 2), new Float64Array(size * 2)]
      this.learned.fill(0, 0, size)
      weights.addAt(this.learned, text.places)
      FACTORS.forEach((factor, k) => this.tryShare(text, Math.min(1, factor * suggested), weights, found[k]!))
    }
    this.tallies = this.tallies.map(({ right, both }, k) => ({ right: right * FADE + found[k]!.right, both: both * FADE + found[k]!.both }))
  }

  private tryShare({ lengths, states, scores }: PreparedText, share: number, weights: LearnedWeights, tally: { right: number; both: number }): void {
    const { emissions, learned, decoder } = this
    const transitions = weights.transitions(share)
    for (let i = 0; i < scores.length; i++) emissions[i] = scores[i]! + share * learned[i]!
    let start = 0
    for (const length of lengths) {
      const end = start + length
      const proposed = namesIn(decoder.viterbi(emissions.subarray(start * STATES, end * STATES), length, transitions), length)
      const wanted = namesIn(states.subarray(start, end), length)
      const right = new Set(wanted.map(keyOf))
      tally.both += proposed.length + wanted.length
      for (const name of proposed) if (right.has(keyOf(name))) tally.right++
      start = end
    }
  }
}

const keyOf = ({ start, end, label }: Found): number => (start * 65536 + end) * 4 + label
