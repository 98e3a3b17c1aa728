import { STEP_WEIGHTS } from './chain'
import { CLASSES } from './chain-states'
import type { LineFeatures } from './feature-space'
import { multiply } from './matrix'

/**
 * Which two other lines a layer looks at beside the line itself: the neighbours at a distance, the blocks before and
 * after, or the nearest noticeable lines of other blocks (headlines, by-lines, captions, …).
 */
export type Link = 'next' | 'near' | 'block' | 'event'

/** The layers after the first, in order. `pool` adds what the page is like as a whole. */
export const LAYERS: readonly (Link | 'pool')[] = ['next', 'block', 'event', 'pool', 'next', 'near', 'block', 'event', 'next']

/** For each kind of link the number of the line before and after each line; -1 where there is none. */
export interface LinkTable {
  readonly links: Readonly<Record<Link, { readonly before: Int32Array; readonly after: Int32Array }>>
  /** Lines that stand out: what `event` leads to and what `pool` takes the mean of. */
  readonly isEvent: Uint8Array
}

/** Where each part of a network lies in its weights. Matrices are stored row by row, one row per output. */
export interface NetworkPlan {
  readonly features: number
  readonly width: number
  readonly layers: readonly { readonly kind: Link | 'pool'; readonly matrix: number; readonly bias: number }[]
  readonly output: number
  readonly outputBias: number
  readonly steps: number
  readonly size: number
}

export function planNetwork(features: number, width: number): NetworkPlan {
  let size = features * width
  const take = (count: number): number => {
    size += count
    return size - count
  }
  const layers = LAYERS.map((kind) => ({
    kind,
    matrix: take(width * width * (kind === 'pool' ? 2 : 3)),
    bias: take(width),
  }))
  const output = take(CLASSES.length * width)
  const outputBias = take(CLASSES.length)
  const steps = take(STEP_WEIGHTS)
  return { features, width, layers, output, outputBias, steps, size }
}

/**
 * The scores of the classes, line by line. `base`, if given, are scores that the network's own are added to. `keep`, if
 * given, is shown the lines' vectors before the first layer after the features and after each layer, which training needs.
 */
export function runNetwork(
  plan: NetworkPlan, weights: Float32Array, features: LineFeatures, table: LinkTable, base?: Float32Array, keep?: (hidden: Float32Array) => void,
): Float32Array {
  const { width } = plan
  const count = features.offsets.length - 1
  const hidden = sumFeatures(features, weights, width)
  keep?.(hidden.slice())
  for (const layer of plan.layers) {
    if (layer.kind === 'pool') addPool(hidden, poolOf(hidden, table.isEvent, width), weights, layer, width)
    else addLayer(hidden, table.links[layer.kind], weights, layer, width)
    keep?.(hidden.slice())
  }
  const scores = multiply(hidden, count, width, weights, plan.output, CLASSES.length)
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = scores[at]! + weights[plan.outputBias + (at % CLASSES.length)]! + (base === undefined ? 0 : base[at]!)
  }
  return scores
}

/** Adds up the rows of each line's features, eight units at a time, whose sums stay in registers: widths are multiples of eight. */
function sumFeatures({ offsets, ids }: LineFeatures, weights: Float32Array, width: number): Float32Array {
  const count = offsets.length - 1
  const sums = new Float32Array(count * width)
  for (let line = 0; line < count; line += 1) {
    const first = offsets[line]!
    const next = offsets[line + 1]!
    for (let unit = 0; unit < width; unit += 8) {
      let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0
      for (let at = first; at < next; at += 1) {
        const row = ids[at]! * width + unit
        s0 += weights[row]!
        s1 += weights[row + 1]!
        s2 += weights[row + 2]!
        s3 += weights[row + 3]!
        s4 += weights[row + 4]!
        s5 += weights[row + 5]!
        s6 += weights[row + 6]!
        s7 += weights[row + 7]!
      }
      const to = line * width + unit
      sums[to] = Math.max(0, s0)
      sums[to + 1] = Math.max(0, s1)
      sums[to + 2] = Math.max(0, s2)
      sums[to + 3] = Math.max(0, s3)
      sums[to + 4] = Math.max(0, s4)
      sums[to + 5] = Math.max(0, s5)
      sums[to + 6] = Math.max(0, s6)
      sums[to + 7] = Math.max(0, s7)
    }
  }
  return sums
}

interface LayerPlan {
  readonly matrix: number
  readonly bias: number
}

/** Adds to each line's vector what the layer makes of it and of the two lines it is linked with (never below zero). */
function addLayer(hidden: Float32Array, { before, after }: { before: Int32Array; after: Int32Array }, weights: Float32Array, layer: LayerPlan, width: number): void {
  const size = width * width
  const fromBefore = givenBy(hidden, before, weights, layer.matrix, width)
  const fromSelf = multiply(hidden, before.length, width, weights, layer.matrix + size, width)
  const fromAfter = givenBy(hidden, after, weights, layer.matrix + 2 * size, width)
  for (let line = 0; line < before.length; line += 1) {
    const own = line * width
    const left = fromBefore.rowOf[line]! * width
    const right = fromAfter.rowOf[line]! * width
    for (let unit = 0; unit < width; unit += 1) {
      let value = weights[layer.bias + unit]! + fromSelf[own + unit]!
      if (left >= 0) value += fromBefore.values[left + unit]!
      if (right >= 0) value += fromAfter.values[right + unit]!
      if (value > 0) hidden[own + unit] = hidden[own + unit]! + value
    }
  }
}

/**
 * What the linked lines give: row `rowOf[line]` of `values` is what `linked[line]` gives to `line`; -1: it has no such line.
 * All lines of a block are linked with the same one, so that each is worked out once.
 */
function givenBy(hidden: Float32Array, linked: Int32Array, weights: Float32Array, matrix: number, width: number): { values: Float32Array; rowOf: Int32Array } {
  const count = linked.length
  const rowOf = new Int32Array(count).fill(-1)
  const numbers = new Int32Array(count).fill(-1)
  const givers = new Float32Array(count * width)
  let rows = 0
  for (let line = 0; line < count; line += 1) {
    const giver = linked[line]!
    if (giver < 0) continue
    if (numbers[giver]! < 0) {
      givers.set(hidden.subarray(giver * width, (giver + 1) * width), rows * width)
      numbers[giver] = rows
      rows += 1
    }
    rowOf[line] = numbers[giver]!
  }
  return { values: multiply(givers, rows, width, weights, matrix, width), rowOf }
}

/** The mean vector of all lines, and of the lines that stand out. */
export function poolOf(now: Float32Array, isEvent: Uint8Array, width: number): Float32Array {
  const pool = new Float32Array(2 * width)
  let events = 0
  for (let line = 0; line < isEvent.length; line += 1) {
    const event = isEvent[line]!
    events += event
    for (let unit = 0; unit < width; unit += 1) {
      const value = now[line * width + unit]!
      pool[unit] = pool[unit]! + value
      if (event === 1) pool[width + unit] = pool[width + unit]! + value
    }
  }
  for (let unit = 0; unit < width; unit += 1) {
    pool[unit] = pool[unit]! / Math.max(1, isEvent.length)
    pool[width + unit] = pool[width + unit]! / Math.max(1, events)
  }
  return pool
}

/** Below zero a unit of the whole page still tells something: one that told nothing on any page could never be taught again. */
export const LEAK = 0.1

function addPool(hidden: Float32Array, pool: Float32Array, weights: Float32Array, layer: LayerPlan, width: number): void {
  const given = multiply(pool, 1, 2 * width, weights, layer.matrix, width)
  for (let unit = 0; unit < width; unit += 1) {
    const sum = weights[layer.bias + unit]! + given[unit]!
    const value = sum > 0 ? sum : LEAK * sum
    for (let at = unit; at < hidden.length; at += width) hidden[at] = hidden[at]! + value
  }
}
