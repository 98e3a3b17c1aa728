import { CLASSES, STEPS, stateAfter } from '../chain-states'

const C = CLASSES.length
const stepNumbers = new Map(STEPS.map(({ from, lineClass }, step) => [from * C + lineClass, step]))

/** The kinds of gaps before lines, and the right class of each. */
export interface RightReading {
  readonly gaps: Uint8Array
  readonly classes: Uint8Array
}

/** The chain's score of the right reading; `onStep` is told the place among the step weights of each step of it. */
export function followReading({ gaps, classes }: RightReading, scores: Float32Array, steps: Float32Array, onStep?: (step: number) => void): number {
  let right = 0
  let state = stateAfter(null, classes[0]!)
  for (let line = 0; line < gaps.length; line += 1) {
    const own = classes[line]!
    right += scores[line * C + own]!
    if (line === 0) continue
    const step = gaps[line]! * STEPS.length + stepNumbers.get(state * C + own)!
    right += steps[step]!
    onStep?.(step)
    state = stateAfter(state, own)
  }
  return right
}
