import { FEATURES, type Featurizer } from '../tagger/features'
import { ROWS } from '../tagger/hash'
import { STATES } from '../tagger/states'
import type { Model } from '../tagger/tagger'
import { rowsAndValues, sumEmissions, weightsOf, type Weights } from '../tagger/weights'
import type { KnownNames } from './known-names'
import { OWN_FEATURES, OwnFeatures } from './own-features'

/** The tagger's features of a character, then those of its own. */
export const LEARNED_FEATURES = FEATURES + OWN_FEATURES

/** Where AdaGrad starts: larger, and the first documents change less. */
const START = 1
const RATE = 0.08
const OWN_RATE = 0.1
/** The share of rows that is left out each time a text is gone over, so that no single one is relied upon. */
const LEFT_OUT = 0.5
/** Gradients smaller than this are not worth their time. */
const LEAST_GRADIENT = 1e-3
const FIRST_ROWS = 4096
/**
 * What a row takes: its weights, and from `SQUARES` on the sums of their squared gradients. The places are those of lines of
 * the processor's cache; most of the time of learning goes by waiting for them.
 */
const PLACES = 32
const SQUARES = 16

/**
 * What was learned on top of the frozen weights: rows are allotted as they are first touched, so that little learning
 * takes little memory. Learned by AdaGrad on the chance of the right states (a conditional random field).
 */
export class LearnedWeights {
  /** For each row where it is held; 0 for one that is not. */
  private readonly place = new Int32Array(ROWS)
  /** A bit for each row that is held: small enough to stay near, so that those that are not cost next to nothing. */
  private readonly held = new Int32Array(ROWS / 32)
  private values = new Float32Array(FIRST_ROWS * PLACES)
  private used = PLACES
  /** The states of a character that have a gradient, and these. */
  private readonly touched = new Uint8Array(STATES)
  private readonly gradients = new Float64Array(STATES)
  private readonly steps = new Float64Array(STATES * STATES)
  private readonly own = new OwnFeatures()
  /** Where the rows that are not left out are held, and for each character how many there are before its own. */
  private active = new Int32Array(0)
  private activeFrom = new Int32Array(0)
  private readonly stepSquares = new Float64Array(STATES * STATES).fill(START)

  constructor(
    private readonly frozen: Weights,
    private readonly names: KnownNames,
  ) {}

  /** The frozen weights plus `share` (0 to 1) of what was learned. */
  model(share: number): Model {
    return {
      transitions: this.transitions(share),
      sumEmissions: (text, featurizer, out) => {
        sumEmissions(this.frozen, featurizer.rows, FEATURES, text.length, out)
        if (share === 0 || this.used === PLACES) return
        this.own.read(text, featurizer, out, this.names)
        this.addShare(out, featurizer.rows, FEATURES, text.length, share)
        this.addShare(out, this.own.rows, OWN_FEATURES, text.length, share)
      },
    }
  }

  /** The transitions of `model(share)`. */
  transitions(share: number): Float64Array {
    return this.frozen.transitions.map((weight, i) => weight + share * this.steps[i]!)
  }

  /**
   * Where the features of the chosen characters of a text are held, LEARNED_FEATURES for each; those that are not yet are
   * from now on. `frozen` are the scores of the frozen weights for all of the text, which `featurizer` has read.
   */
  placesOf(text: string, featurizer: Featurizer, frozen: Float64Array, chosen: readonly number[]): Int32Array {
    this.own.read(text, featurizer, frozen, this.names)
    const places = new Int32Array(chosen.length * LEARNED_FEATURES)
    let at = 0
    for (const i of chosen) {
      for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) places[at++] = this.placeOf(featurizer.rows[f]!)
      for (let f = i * OWN_FEATURES; f < (i + 1) * OWN_FEATURES; f++) places[at++] = this.placeOf(this.own.rows[f]!)
    }
    return places
  }

  /** Adds what was learned of the features at `places` to the characters' scores in `out`. */
  addAt(out: Float64Array, places: Int32Array): void {
    const { values } = this
    for (let f = 0, o = 0; f < places.length; o += STATES) {
      for (const last = f + LEARNED_FEATURES; f < last; f++) {
        const at = places[f]!
        if (at > 0) for (let s = 0; s < STATES; s++) out[o + s]! += values[at + s]!
      }
    }
  }

  /** The same with some rows left out, other ones for each `salt`, and the rest counting more for it. `step` goes on with that. */
  addSome(out: Float64Array, places: Int32Array, salt: number): void {
    const { values } = this
    if (this.active.length < places.length) {
      this.active = new Int32Array(places.length * 2)
      this.activeFrom = new Int32Array(places.length * 2)
    }
    const { active, activeFrom } = this
    const limit = LEFT_OUT * 0x1_0000_0000
    const more = 1 / (1 - LEFT_OUT)
    let count = 0
    let character = 0
    for (let f = 0, o = 0; f < places.length; o += STATES) {
      activeFrom[character++] = count
      for (let k = 0; k < LEARNED_FEATURES; k++, f++) {
        const at = places[f]!
        if (at === 0 || Math.imul(Math.imul(at ^ salt, 0x9e3779b1) ^ (salt >>> 3), 0x85ebca6b) >>> 0 < limit) continue
        active[count++] = k < FEATURES ? at : -at
        for (let s = 0; s < STATES; s++) out[o + s]! += more * values[at + s]!
      }
    }
    activeFrom[character] = count
  }

  /**
   * One step towards the right states of the characters from `start` to `end` of what `addSome` was called with: `chances`
   * are those of the model, STATES for each of these characters.
   */
  step(states: Uint8Array, start: number, end: number, chances: Float64Array): void {
    const { gradients, touched, values, active, activeFrom } = this
    for (let i = start, at = 0; i < end; i++) {
      let count = 0
      for (let s = 0; s < STATES; s++, at++) {
        const gradient = (states[i] === s ? 1 : 0) - chances[at]!
        if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue
        gradients[count] = gradient
        touched[count++] = s
      }
      if (count === 0) continue
      for (let f = activeFrom[i]!, last = activeFrom[i + 1]!; f < last; f++) {
        const signed = active[f]!
        const place = signed > 0 ? signed : -signed
        const rate = signed > 0 ? RATE : OWN_RATE
        for (let k = 0; k < count; k++) {
          const gradient = gradients[k]!
          const one = place + touched[k]!
          const square = values[one + SQUARES]! + gradient * gradient
          values[one + SQUARES] = square
          values[one] = values[one]! + (rate * gradient) / Math.sqrt(square)
        }
      }
    }
  }

  /** One step of the transitions: how often each was right, less how often the model expected it. */
  stepTransitions(differences: Float64Array): void {
    for (let k = 0; k < STATES * STATES; k++) {
      const gradient = differences[k]!
      if (gradient === 0) continue
      this.stepSquares[k]! += gradient * gradient
      this.steps[k]! += (RATE * gradient) / Math.sqrt(this.stepSquares[k]!)
    }
  }

  /** What was learned in the form in which weights are stored; changes under 1/254 of the largest are lost. */
  toWeights(): Weights {
    let most = 1e-6
    for (let at = PLACES; at < this.used; at += PLACES) for (let s = 0; s < STATES; s++) most = Math.max(most, Math.abs(this.values[at + s]!))
    const unit = most / 127
    const rows = new Int32Array(this.used / PLACES)
    const values = new Int8Array(rows.length * STATES)
    let count = 0
    for (let row = 0; row < ROWS; row++) {
      const at = this.place[row]!
      if (at === 0) continue
      let any = 0
      for (let s = 0; s < STATES; s++) any |= values[count * STATES + s] = Math.round(this.values[at + s]! / unit)
      if (any !== 0) rows[count++] = row
    }
    return weightsOf(rows.subarray(0, count), values.subarray(0, count * STATES), unit, this.steps.slice())
  }

  /** Takes up what `toWeights` gave in an earlier run; to be called before anything is learned. */
  takeUp(learned: Weights): void {
    const { rows, values } = rowsAndValues(learned)
    for (let k = 0; k < rows.length; k++) {
      const at = this.placeOf(rows[k]!)
      for (let s = 0; s < STATES; s++) this.values[at + s] = values[k * STATES + s]! * learned.unit
    }
    this.steps.set(learned.transitions)
  }

  private addShare(out: Float64Array, rows: Int32Array, perCharacter: number, length: number, share: number): void {
    const { place, held, values } = this
    for (let i = 0; i < length; i++) {
      for (let f = i * perCharacter, end = f + perCharacter; f < end; f++) {
        const row = rows[f]!
        if ((held[row >> 5]! & (1 << (row & 31))) === 0) continue
        const at = place[row]!
        for (let s = 0; s < STATES; s++) out[i * STATES + s]! += share * values[at + s]!
      }
    }
  }

  private placeOf(row: number): number {
    if (row === 0) return 0
    const known = this.place[row]!
    if (known !== 0) return known
    if (this.used + PLACES > this.values.length) {
      const values = new Float32Array(this.values.length * 2)
      values.set(this.values)
      this.values = values
    }
    const fresh = this.used
    this.used += PLACES
    this.values.fill(START, fresh + SQUARES, fresh + PLACES)
    this.place[row] = fresh
    this.held[row >> 5]! |= 1 << (row & 31)
    return fresh
  }
}
