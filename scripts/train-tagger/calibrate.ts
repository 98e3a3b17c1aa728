import { Marginals } from '#core/mention/tagger/marginals'
import { FEATURES } from '#core/mention/tagger/features'
import { STATES } from '#core/mention/tagger/states'
import { sumEmissions, type Weights } from '#core/mention/tagger/weights'
import type { Example } from './perceptron'

const HEATS = [0.012, 0.016, 0.02, 0.025, 0.03, 0.035, 0.04, 0.05, 0.06, 0.08]

/**
 * By what the perceptron's scores must be multiplied so that, as logarithms of chances, they fit examples that it was not
 * trained on: the factor under which their right states are likeliest.
 */
export function calibrate(weights: Weights, held: readonly Example[]): number {
  const marginals = new Marginals()
  let best = HEATS[0]!
  let most = -Infinity
  for (const heat of HEATS) {
    let sum = 0
    const transitions = weights.transitions.map((weight) => weight * heat)
    const scaled: Weights = { ...weights, unit: weights.unit * heat, transitions }
    for (const { rows, states } of held) {
      const emissions = new Float64Array(states.length * STATES)
      sumEmissions(scaled, rows, FEATURES, states.length, emissions)
      sum -= marginals.compute(emissions, states.length, transitions)
      for (let i = 0; i < states.length; i++) {
        sum += emissions[i * STATES + states[i]!]!
        if (i > 0) sum += transitions[states[i - 1]! * STATES + states[i]!]!
      }
    }
    if (sum > most) [best, most] = [heat, sum]
  }
  return best
}
