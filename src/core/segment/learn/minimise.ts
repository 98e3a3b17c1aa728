/** A function of many numbers: gives its value and fills in its gradient. */
export type Slope = (at: Float64Array, gradient: Float64Array) => number

const REMEMBERED = 8
const TRIES = 8
const STEEP_ENOUGH = 1e-4

/**
 * Goes from `start` to where the function is lower, by at most so many steps (L-BFGS), and stops where a step gains less
 * than `enough`. For functions without valleys apart; always gives a place that is not higher than the start.
 */
export function minimise(slope: Slope, start: Float64Array, steps: number, enough: number): Float64Array {
  let at = start
  let gradient: Float64Array = new Float64Array(start.length)
  let value = slope(at, gradient)
  const moves: Move[] = []
  for (let step = 0; step < steps; step += 1) {
    const direction = directionFrom(gradient, moves)
    const descent = dot(direction, gradient)
    let length = 1
    let next: { at: Float64Array; gradient: Float64Array; value: number } | null = null
    for (let attempt = 0; attempt < TRIES && next === null; attempt += 1, length *= 0.4) {
      const there = at.map((number, index) => number - length * direction[index]!)
      const slopeThere = new Float64Array(start.length)
      const valueThere = slope(there, slopeThere)
      if (valueThere <= value - STEEP_ENOUGH * length * descent) next = { at: there, gradient: slopeThere, value: valueThere }
    }
    if (next === null) return at
    const gained = value - next.value
    remember(moves, at, gradient, next)
    ;({ at, gradient, value } = next)
    if (gained < enough) return at
  }
  return at
}

/** A step that was made, and how the gradient changed with it. */
interface Move {
  readonly step: Float64Array
  readonly change: Float64Array
  readonly product: number
}

function remember(moves: Move[], from: Float64Array, before: Float64Array, to: { at: Float64Array; gradient: Float64Array }): void {
  const step = to.at.map((number, index) => number - from[index]!)
  const change = to.gradient.map((number, index) => number - before[index]!)
  const product = dot(step, change)
  if (product <= 1e-9) return
  moves.push({ step, change, product })
  if (moves.length > REMEMBERED) moves.shift()
}

/** The gradient as it looks when what the last moves told of the function's bends is taken out. */
function directionFrom(gradient: Float64Array, moves: readonly Move[]): Float64Array {
  const direction = gradient.slice()
  const shares: number[] = []
  for (let index = moves.length - 1; index >= 0; index -= 1) {
    const { step, change, product } = moves[index]!
    shares[index] = dot(step, direction) / product
    addTo(direction, change, -shares[index]!)
  }
  const last = moves[moves.length - 1]
  const scale = last === undefined ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient) + 1e-12)) : last.product / dot(last.change, last.change)
  for (let index = 0; index < direction.length; index += 1) direction[index] = direction[index]! * scale
  moves.forEach(({ step, change, product }, index) => addTo(direction, step, shares[index]! - dot(change, direction) / product))
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!
  return sum
}

function addTo(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index += 1) sum[index] = sum[index]! + factor * values[index]!
}
