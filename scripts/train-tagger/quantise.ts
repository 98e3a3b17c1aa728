import { ROWS } from '#core/mention/tagger/hash'
import { STATES } from '#core/mention/tagger/states'
import type { Weights } from '#core/mention/tagger/weights'
import type { Trained } from './perceptron'

/** Weights as bytes: clipped to ±`most`, those nearer to zero than `least` left out, all times `heat` in the end. */
export function quantise(trained: Trained, most: number, least: number, heat: number): Weights {
  const unit = most / 127
  const slot = new Int32Array(ROWS)
  const values: number[] = new Array<number>(STATES).fill(0)
  for (let row = 1; row < ROWS; row++) {
    let any = false
    for (let s = 0; s < STATES; s++) if (Math.abs(trained.weights[row * STATES + s]!) >= least) any = true
    if (!any) continue
    slot[row] = values.length
    for (let s = 0; s < STATES; s++) {
      const weight = trained.weights[row * STATES + s]!
      values.push(Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit))))
    }
  }
  return { slot, values: Int8Array.from(values), unit: unit * heat, transitions: trained.transitions.map((weight) => weight * heat) }
}
