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
 * What was learned on top of the frozen weights: rows are allotted as they are first touched, so that little learning
 * takes little memory. Learned by AdaGrad on the chance of the right states (a conditional random field).
 */
export class LearnedWeights {
  private readonly slot = new Int32Array(ROWS)
  private values = new Float32Array(FIRST_ROWS * STATES)
  private squares = new Float32Array(FIRST_ROWS * STATES).fill(START)
  private used = STATES
  private readonly steps = new Float64Array(STATES * STATES)
  private readonly stepSquares = new Float64Array(STATES * STATES).fill(START)

  constructor(private readonly frozen: Weights) {}

  /** The frozen weights plus `share` (0 to 1) of what was learned. */
  model(share: number): Model {
    return {
      transitions: this.transitions(share),
      sumEmissions: (rows, length, out) => {
        sumEmissions(this.frozen, rows, FEATURES, length, out)
        this.addTo(out, rows, length, share)
      },
    }
  }

  /** The transitions of `model(share)`. */
  transitions(share: number): Float64Array {
    return this.frozen.transitions.map((weight, i) => weight + share * this.steps[i]!)
  }

  /** Adds what was learned to scores that the frozen weights gave. */
  addTo(out: Float64Array, rows: Int32Array, length: number, share: number): void {
    if (share > 0 && this.used > STATES) this.add(rows, length, share, out)
  }

  /** One step towards the right states: `chances` are those of the model, STATES for each character. */
  step(rows: Int32Array, states: Uint8Array, chances: Float64Array, expectedSteps: Float64Array): void {
    const n = states.length
    for (let i = 0; i < n; i++) {
      for (let s = 0; s < STATES; s++) {
        const gradient = (states[i] === s ? 1 : 0) - chances[i * STATES + s]!
        if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue
        for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
          const at = this.slotOf(rows[f]!) + s
          const square = this.squares[at]! + gradient * gradient
          this.squares[at] = square
          this.values[at] = this.values[at]! + (RATE * gradient) / Math.sqrt(square)
        }
      }
    }
    for (let i = 1; i < n; i++) expectedSteps[states[i - 1]! * STATES + states[i]!]! -= 1
    for (let k = 0; k < STATES * STATES; k++) {
      const gradient = -expectedSteps[k]!
      if (gradient === 0) continue
      this.stepSquares[k]! += gradient * gradient
      this.steps[k]! += (RATE * gradient) / Math.sqrt(this.stepSquares[k]!)
    }
  }

  /** What was learned in the form in which weights are stored; changes under 1/254 of the largest are lost. */
  toWeights(): Weights {
    let most = 1e-6
    for (let i = 0; i < this.used; i++) most = Math.max(most, Math.abs(this.values[i]!))
    const unit = most / 127
    const rows = new Int32Array(this.used / STATES)
    const values = new Int8Array(this.used)
    let count = 0
    for (let row = 0; row < ROWS; row++) {
      const at = this.slot[row]!
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
      const at = this.slotOf(rows[k]!)
      for (let s = 0; s < STATES; s++) this.values[at + s] = values[k * STATES + s]! * learned.unit
    }
    this.steps.set(learned.transitions)
  }

  private add(rows: Int32Array, length: number, share: number, out: Float64Array): void {
    const { slot, values } = this
    for (let i = 0; i < length; i++) {
      for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
        const at = slot[rows[f]!]!
        if (at !== 0) for (let s = 0; s < STATES; s++) out[i * STATES + s]! += share * values[at + s]!
      }
    }
  }

  private slotOf(row: number): number {
    const held = this.slot[row]!
    if (held !== 0) return held
    if (this.used + STATES > this.values.length) this.grow()
    const fresh = this.used
    this.used += STATES
    this.slot[row] = fresh
    return fresh
  }

  private grow(): void {
    const values = new Float32Array(this.values.length * 2)
    values.set(this.values)
    this.values = values
    const squares = new Float32Array(this.squares.length * 2).fill(START)
    squares.set(this.squares)
    this.squares = squares
  }
}
