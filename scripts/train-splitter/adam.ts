/** How fast each weight moves: Adam's running means of the gradient and of its square. */
export interface Momentum {
  readonly mean: Float32Array
  readonly square: Float32Array
  readonly steps: number
}

export function newMomentum(size: number): Momentum {
  return { mean: new Float32Array(size), square: new Float32Array(size), steps: 0 }
}

const MEAN = 0.9
const SQUARE = 0.98
const SMALL = 1e-7

/** Moves the weights one step against the gradient (both arrays in place) and clears the gradient. */
export function stepAdam(weights: Float32Array, gradient: Float32Array, momentum: Momentum, rate: number, decay = 0): Momentum {
  const steps = momentum.steps + 1
  const { mean, square } = momentum
  const size = rate / (1 - MEAN ** steps)
  const spread = 1 / (1 - SQUARE ** steps)
  for (let index = 0; index < weights.length; index += 1) {
    const slope = gradient[index]!
    const m = MEAN * mean[index]! + (1 - MEAN) * slope
    const s = SQUARE * square[index]! + (1 - SQUARE) * slope * slope
    mean[index] = m
    square[index] = s
    weights[index] = weights[index]! * (1 - rate * decay) - (size * m) / (Math.sqrt(s * spread) + SMALL)
    gradient[index] = 0
  }
  return { mean, square, steps }
}
