import { chancesOf, score, type Scorer } from '#core/segment/scorer'

/** Adds the gradient of minus the log of the right candidate's chance, and gives that loss. */
export function addScorerGradient(scorer: Scorer, candidates: readonly ArrayLike<number>[], right: number, gradient: Float32Array): number {
  const { inputs, hidden, weights } = scorer
  const chances = chancesOf(scorer, candidates)
  const values = new Float64Array(hidden)
  const output = hidden * (inputs + 1)
  candidates.forEach((features, index) => {
    const error = chances[index]! - (index === right ? 1 : 0)
    if (Math.abs(error) < 1e-6) return
    score(scorer, features, values)
    gradient[output + hidden] = gradient[output + hidden]! + error
    for (let unit = 0; unit < hidden; unit += 1) {
      gradient[output + unit] = gradient[output + unit]! + error * values[unit]!
      const back = error * weights[output + unit]! * (values[unit]! > 0 ? 1 : 0.1)
      const row = unit * (inputs + 1)
      for (let input = 0; input < inputs; input += 1) gradient[row + input] = gradient[row + input]! + back * features[input]!
      gradient[row + inputs] = gradient[row + inputs]! + back
    }
  })
  return -Math.log(Math.max(chances[right]!, 1e-12))
}
