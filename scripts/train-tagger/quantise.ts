import { ROWS } from '#core/mention/tagger/hash'
import { STATES } from '#core/mention/tagger/states'
import { weightsOf, type Weights } from '#core/mention/tagger/weights'
import type { Trained } from './perceptron'

/** Weights as bytes: clipped to ±`most`, those nearer to zero than `least` left out, all times `heat` in the end. */
export function quantise(trained: Trained, most: number, least: number, heat: number): Weights {
  const unit = most / 127
  const rows: number[] = []
  const values: number[] = []
  for (let row = 1; row < ROWS; row++) {
    const weights = trained.weights.subarray(row * STATES, (row + 1) * STATES)
    if (weights.every((weight) => Math.abs(weight) < least)) continue
    rows.push(row)
    for (const weight of weights) values.push(Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit))))
  }
  return weightsOf(rows, Int8Array.from(values), unit * heat, trained.transitions.map((weight) => weight * heat))
}
