import { BEFORE, mayFinish, mayStart, STATES } from './states'

/** Chances of each state at each position, by forward and backward sums scaled at every position. */
export class Marginals {
  private forward = new Float64Array(0)
  private backward = new Float64Array(0)
  private weight = new Float64Array(0)
  private scale = new Float64Array(0)
  private readonly step = new Float64Array(STATES * STATES)
  private stepOf: Float64Array | undefined
  /** `at[i * STATES + s]`: chance of state s at position i, after `compute`. */
  at = new Float64Array(0)

  /** Returns the logarithm of the sum of all legal paths. `transitions` is never changed by its owner. */
  compute(emissions: Float64Array, length: number, transitions: Float64Array): number {
    if (this.scale.length < length) {
      this.forward = new Float64Array(length * STATES)
      this.backward = new Float64Array(length * STATES)
      this.weight = new Float64Array(length * STATES)
      this.at = new Float64Array(length * STATES)
      this.scale = new Float64Array(length)
    }
    const { forward, backward, weight, scale, step, at } = this
    if (this.stepOf !== transitions) for (let i = 0; i < step.length; i++) step[i] = Math.exp(transitions[i]!)
    this.stepOf = transitions
    let logSum = 0
    for (let i = 0, row = 0; i < length; i++, row += STATES) {
      let top = -Infinity
      for (let s = 0; s < STATES; s++) top = Math.max(top, emissions[row + s]!)
      logSum += top
      let sum = 0
      for (let s = 0; s < STATES; s++) {
        const w = Math.exp(emissions[row + s]! - top)
        weight[row + s] = w
        let paths = 0
        if (i === 0) paths = mayStart(s) ? 1 : 0
        else {
          const before = BEFORE[s]!
          for (let k = 0; k < before.length; k++) {
            const b = before[k]!
            paths += forward[row - STATES + b]! * step[b * STATES + s]!
          }
        }
        sum += forward[row + s] = paths * w
      }
      const inverse = 1 / (sum || Number.MIN_VALUE)
      for (let s = 0; s < STATES; s++) forward[row + s] = forward[row + s]! * inverse
      scale[i] = inverse
      logSum -= Math.log(inverse)
    }
    let closing = 0
    const end = (length - 1) * STATES
    for (let s = 0; s < STATES; s++) {
      backward[end + s] = mayFinish(s) ? 1 : 0
      if (mayFinish(s)) closing += forward[end + s]!
    }
    for (let row = end; row > 0; row -= STATES) {
      const inverse = scale[row / STATES]!
      for (let b = 0; b < STATES; b++) backward[row - STATES + b] = 0
      for (let s = 0; s < STATES; s++) {
        const onward = backward[row + s]! * weight[row + s]! * inverse
        if (onward === 0) continue
        const before = BEFORE[s]!
        for (let k = 0; k < before.length; k++) {
          const b = before[k]!
          backward[row - STATES + b] = backward[row - STATES + b]! + onward * step[b * STATES + s]!
        }
      }
    }
    const inverse = 1 / (closing || Number.MIN_VALUE)
    for (let i = 0; i < length * STATES; i++) at[i] = forward[i]! * backward[i]! * inverse
    return logSum + Math.log(closing || Number.MIN_VALUE)
  }

  /** Adds the chance of each step (from state × to state) between positions i - 1 and i to `sums`, times `factor`. */
  addSteps(i: number, length: number, factor: number, sums: Float64Array): void {
    const { forward, backward, weight, scale, step } = this
    const row = i * STATES
    const end = (length - 1) * STATES
    let closing = 0
    for (let s = 0; s < STATES; s++) if (mayFinish(s)) closing += forward[end + s]!
    const share = (factor * scale[i]!) / (closing || Number.MIN_VALUE)
    for (let s = 0; s < STATES; s++) {
      const onward = weight[row + s]! * backward[row + s]! * share
      if (onward === 0) continue
      const before = BEFORE[s]!
      for (let k = 0; k < before.length; k++) {
        const b = before[k]!
        sums[b * STATES + s]! += forward[row - STATES + b]! * step[b * STATES + s]! * onward
      }
    }
  }
}
