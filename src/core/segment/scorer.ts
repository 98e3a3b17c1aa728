/** A small network that gives a candidate's features one score: one hidden layer. */
export interface Scorer {
  readonly inputs: number
  readonly hidden: number
  /** Hidden rows (inputs and a bias each), then the output row (hidden and a bias). */
  readonly weights: Float32Array
}

export function scorerSize(inputs: number, hidden: number): number {
  return hidden * (inputs + 1) + hidden + 1
}

/** The score of the features, and the hidden values if room for them is given. */
export function score({ inputs, hidden, weights }: Scorer, features: ArrayLike<number>, values?: Float64Array): number {
  const output = hidden * (inputs + 1)
  let total = weights[output + hidden]!
  for (let unit = 0; unit < hidden; unit += 1) {
    const row = unit * (inputs + 1)
    let sum = weights[row + inputs]!
    for (let index = 0; index < inputs; index += 1) sum += weights[row + index]! * features[index]!
    const value = sum > 0 ? sum : 0.1 * sum
    if (values !== undefined) values[unit] = value
    total += weights[output + unit]! * value
  }
  return total
}

/** Chances of the candidates (one list of features each), which add up to one. */
export function chancesOf(scorer: Scorer, candidates: readonly ArrayLike<number>[]): number[] {
  const scores = candidates.map((features) => score(scorer, features))
  const top = Math.max(...scores)
  const powers = scores.map((each) => Math.exp(each - top))
  const sum = powers.reduce((total, each) => total + each, 0)
  return powers.map((each) => each / sum)
}
