import { GAPS, chances } from '#core/segment/chain'
import { CLASSES, STEPS } from '#core/segment/chain-states'
import type { LineFeatures } from '#core/segment/feature-space'
import { followReading } from '#core/segment/learn/right-reading'
import { multiply, turned } from '#core/segment/matrix'
import { LEAK, poolOf, runNetwork, type LinkTable, type NetworkPlan } from '#core/segment/network'

/** A page to learn from. */
export interface Lesson {
  readonly features: LineFeatures
  readonly table: LinkTable
  readonly gaps: Uint8Array
  /** Scores that the network's own are added to. */
  readonly base?: Float32Array
  /** The right class of every line. */
  readonly classes: Uint8Array
}

const C = CLASSES.length

/** Adds a page's gradient to `gradient` and gives its loss: minus the log of the chance of the right reading. */
export function addGradient(plan: NetworkPlan, weights: Float32Array, lesson: Lesson, gradient: Float32Array): number {
  const { features, table, gaps, base, classes } = lesson
  const { width } = plan
  const count = gaps.length
  const hidden: Float32Array[] = []
  const scores = runNetwork(plan, weights, features, table, base, (values) => void hidden.push(values))
  const steps = weights.subarray(plan.steps, plan.steps + GAPS * STEPS.length)
  const { classes: expected, logSum } = chances({ scores, gaps }, steps, (gap, stepChances) => {
    const at = plan.steps + gap * STEPS.length
    for (let step = 0; step < stepChances.length; step += 1) gradient[at + step] = gradient[at + step]! + stepChances[step]!
  })

  for (let line = 0; line < count; line += 1) {
    expected[line * C + classes[line]!] = expected[line * C + classes[line]!]! - 1
  }
  const right = followReading(lesson, scores, steps, (step) => {
    gradient[plan.steps + step] = gradient[plan.steps + step]! - 1
  })

  const top = hidden[hidden.length - 1]!
  addProduct(expected, top, count, C, width, gradient, plan.output)
  for (let at = 0; at < expected.length; at += 1) {
    gradient[plan.outputBias + (at % C)] = gradient[plan.outputBias + (at % C)]! + expected[at]!
  }
  let back = multiply(expected, count, C, turned(weights, plan.output, C, width), 0, width)
  for (let index = plan.layers.length - 1; index >= 0; index -= 1) {
    const layer = plan.layers[index]!
    const before = hidden[index]!
    const after = hidden[index + 1]!
    back = layer.kind === 'pool'
      ? throughPool(layer, before, after, back, table.isEvent, weights, gradient, width)
      : throughLayer(layer, before, after, back, table.links[layer.kind], weights, gradient, width)
  }
  throughFeatures(features, hidden[0]!, back, gradient, width)
  return logSum - right
}

/** Adds to a matrix of weights what the errors of its outputs ask for: errors (turned) times inputs. */
function addProduct(errors: Float32Array, inputs: Float32Array, count: number, outputs: number, width: number, gradient: Float32Array, at: number): void {
  const product = multiply(turned(errors, 0, count, outputs), outputs, count, turned(inputs, 0, count, width), 0, width)
  for (let index = 0; index < product.length; index += 1) gradient[at + index] = gradient[at + index]! + product[index]!
}

interface LayerPlan {
  readonly matrix: number
  readonly bias: number
}

/** An error of this size changes nothing that would be seen. */
const NO_ERROR = 1e-5

/** Few units of a layer are above zero on a line, and only these pass errors on: each is followed by itself. */
function throughLayer(
  layer: LayerPlan, before: Float32Array, after: Float32Array, back: Float32Array,
  links: { before: Int32Array; after: Int32Array }, weights: Float32Array, gradient: Float32Array, width: number,
): Float32Array {
  const size = width * width
  // Sums of many small numbers, so in double precision.
  const matrix = Float64Array.from(weights.subarray(layer.matrix, layer.matrix + 3 * size))
  const inputs = Float64Array.from(before)
  const sums = new Float64Array(3 * size)
  const earlier = Float64Array.from(back)
  for (let line = 0; line < links.before.length; line += 1) {
    const own = line * width
    const left = links.before[line]! * width
    const right = links.after[line]! * width
    for (let unit = 0; unit < width; unit += 1) {
      const error = back[own + unit]!
      if (after[own + unit]! <= before[own + unit]! || (error < NO_ERROR && error > -NO_ERROR)) continue
      gradient[layer.bias + unit] = gradient[layer.bias + unit]! + error
      if (left >= 0) follow(error, inputs, matrix, left, unit * width, width, sums, earlier)
      follow(error, inputs, matrix, own, size + unit * width, width, sums, earlier)
      if (right >= 0) follow(error, inputs, matrix, right, 2 * size + unit * width, width, sums, earlier)
    }
  }
  for (let at = 0; at < sums.length; at += 1) gradient[layer.matrix + at] = gradient[layer.matrix + at]! + sums[at]!
  return Float32Array.from(earlier)
}

/** One unit's error, on to one of the lines that it looked at: to the row of weights between, and to the line. */
function follow(
  error: number, inputs: Float64Array, matrix: Float64Array, from: number, row: number, width: number, sums: Float64Array, earlier: Float64Array,
): void {
  for (let input = 0; input < width; input += 1) {
    sums[row + input] = sums[row + input]! + error * inputs[from + input]!
    earlier[from + input] = earlier[from + input]! + error * matrix[row + input]!
  }
}

function throughPool(
  layer: LayerPlan, before: Float32Array, after: Float32Array, back: Float32Array,
  isEvent: Uint8Array, weights: Float32Array, gradient: Float32Array, width: number,
): Float32Array {
  const pool = poolOf(before, isEvent, width)
  const poolBack = new Float32Array(2 * width)
  for (let unit = 0; unit < width; unit += 1) {
    let error = 0
    for (let at = unit; at < back.length; at += width) error += back[at]!
    if (after[unit]! <= before[unit]!) error *= LEAK
    gradient[layer.bias + unit] = gradient[layer.bias + unit]! + error
    const row = layer.matrix + unit * 2 * width
    for (let index = 0; index < 2 * width; index += 1) {
      gradient[row + index] = gradient[row + index]! + error * pool[index]!
      poolBack[index] = poolBack[index]! + error * weights[row + index]!
    }
  }
  const earlier = new Float32Array(back)
  const events = Math.max(1, isEvent.reduce((sum, event) => sum + event, 0))
  for (let line = 0; line < isEvent.length; line += 1) {
    for (let unit = 0; unit < width; unit += 1) {
      const error = poolBack[unit]! / isEvent.length + (isEvent[line] === 1 ? poolBack[width + unit]! / events : 0)
      earlier[line * width + unit] = earlier[line * width + unit]! + error
    }
  }
  return earlier
}

function throughFeatures({ offsets, ids }: LineFeatures, sums: Float32Array, back: Float32Array, gradient: Float32Array, width: number): void {
  for (let line = 0; line + 1 < offsets.length; line += 1) {
    const own = line * width
    for (let unit = 0; unit < width; unit += 1) if (sums[own + unit]! <= 0) back[own + unit] = 0
    for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
      const row = ids[at]! * width
      for (let unit = 0; unit < width; unit += 1) gradient[row + unit] = gradient[row + unit]! + back[own + unit]!
    }
  }
}
