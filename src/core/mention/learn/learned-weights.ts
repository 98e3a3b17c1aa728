import { FEATURES } from '../tagger/features'
import { ROWS } from '../tagger/hash'
import { STATES } from '../tagger/states'
import type { Model } from '../tagger/tagger'
import { rowsAndValues, sumEmissions, weightsOf, type Weights } from '../tagger/weights'

/** Where AdaGrad starts: larger, and the first documents change less. */
const START = 1
const RATE = 0.07
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
  private readonly stepSquares = new Float64Array(STATES * STATES).fill(START)

  constructor(private readonly frozen: Weights) {}

  /** The frozen weights plus `share` (0 to 1) of what was learned. */
  model(share: number): Model {
    return {
      transitions: this.transitions(share),
      sumEmissions: (rows, length, out) => {
        sumEmissions(this.frozen, rows, FEATURES, length, out)
        if (share > 0 && this.used > PLACES) this.addShare(out, rows, length, share)
      },
    }
  }

  /** The transitions of `model(share)`. */
  transitions(share: number): Float64Array {
    return this.frozen.transitions.map((weight, i) => weight + share * this.steps[i]!)
  }

  /** Where rows are held, for `addAt` and `step`; those that are not yet are from now on. */
  placesOf(rows: Int32Array): Int32Array {
    return rows.map((row) => this.placeOf(row))
  }

  /** Adds what was learned of the features at `places`, FEATURES for each character, to the characters' scores in `out`. */
  addAt(out: Float64Array, places: Int32Array): void {
    const { values } = this
    for (let f = 0, o = 0; f < places.length; o += STATES) {
      for (const last = f + FEATURES; f < last; f++) {
        const at = places[f]!
        for (let s = 0; s < STATES; s++) out[o + s]! += values[at + s]!
      }
    }
  }

  /**
   * One step towards the right states of the characters from `start` to `end` of `places`: `chances` are those of the
   * model, STATES for each of these characters.
   */
  step(places: Int32Array, states: Uint8Array, start: number, end: number, chances: Float64Array): void {
    const { gradients, touched, values } = this
    for (let i = start, at = 0; i < end; i++) {
      let count = 0
      for (let s = 0; s < STATES; s++, at++) {
        const gradient = (states[i] === s ? 1 : 0) - chances[at]!
        if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue
        gradients[count] = gradient
        touched[count++] = s
      }
      if (count === 0) continue
      for (let f = i * FEATURES, last = f + FEATURES; f < last; f++) {
        const place = places[f]!
        for (let k = 0; k < count; k++) {
          const gradient = gradients[k]!
          const one = place + touched[k]!
          const square = values[one + SQUARES]! + gradient * gradient
          values[one + SQUARES] = square
          values[one] = values[one]! + (RATE * gradient) / Math.sqrt(square)
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

  private addShare(out: Float64Array, rows: Int32Array, length: number, share: number): void {
    const { place, held, values } = this
    for (let i = 0; i < length; i++) {
      for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
        const row = rows[f]!
        if ((held[row >> 5]! & (1 << (row & 31))) === 0) continue
        const at = place[row]!
        for (let s = 0; s < STATES; s++) out[i * STATES + s]! += share * values[at + s]!
      }
    }
  }

  private placeOf(row: number): number {
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
