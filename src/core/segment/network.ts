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

/** What the network says about a page, and the values on the way there, which training needs. */
export interface NetworkRun {
  /** Scores of the classes, line by line. */
  readonly scores: Float32Array
  /** The lines' vectors before the first layer after the features, and after each layer. */
  readonly hidden: readonly Float32Array[]
}

/** `base`, if given, are scores that the network's own are added to. */
export function runNetwork(plan: NetworkPlan, weights: Float32Array, features: LineFeatures, table: LinkTable, base?: Float32Array): NetworkRun {
  const { width } = plan
  const count = features.offsets.length - 1
  let now = sumFeatures(features, weights, width)
  const hidden = [now]
  for (const layer of plan.layers) {
    now = layer.kind === 'pool'
      ? addPool(now, poolOf(now, table.isEvent, width), weights, layer, width)
      : addLayer(now, table.links[layer.kind], weights, layer, width)
    hidden.push(now)
  }
  const scores = multiply(now, count, width, weights, plan.output, CLASSES.length)
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = scores[at]! + weights[plan.outputBias + (at % CLASSES.length)]! + (base === undefined ? 0 : base[at]!)
  }
  return { scores, hidden }
}

function sumFeatures({ offsets, ids }: LineFeatures, weights: Float32Array, width: number): Float32Array {
  const count = offsets.length - 1
  const sums = new Float32Array(count * width)
  for (let line = 0; line < count; line += 1) {
    const to = line * width
    for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
      const row = ids[at]! * width
      for (let unit = 0; unit < width; unit += 1) sums[to + unit] = sums[to + unit]! + weights[row + unit]!
    }
    for (let unit = to; unit < to + width; unit += 1) if (sums[unit]! < 0) sums[unit] = 0
  }
  return sums
}

interface LayerPlan {
  readonly matrix: number
  readonly bias: number
}

/** Each line's vector plus what the layer makes of it and of the two lines it is linked with (never below zero). */
function addLayer(now: Float32Array, { before, after }: { before: Int32Array; after: Int32Array }, weights: Float32Array, layer: LayerPlan, width: number): Float32Array {
  const next = new Float32Array(now)
  // For every line what it gives to a line that has it before, at, or after itself.
  const given = multiply(now, before.length, width, weights, layer.matrix, 3 * width)
  for (let line = 0; line < before.length; line += 1) {
    const own = line * width
    const self = line * 3 * width + width
    const left = before[line]! * 3 * width
    const right = after[line]! * 3 * width + 2 * width
    for (let unit = 0; unit < width; unit += 1) {
      let value = weights[layer.bias + unit]! + given[self + unit]!
      if (left >= 0) value += given[left + unit]!
      if (right >= 0) value += given[right + unit]!
      if (value > 0) next[own + unit] = next[own + unit]! + value
    }
  }
  return next
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

function addPool(now: Float32Array, pool: Float32Array, weights: Float32Array, layer: LayerPlan, width: number): Float32Array {
  const next = new Float32Array(now)
  const given = multiply(pool, 1, 2 * width, weights, layer.matrix, width)
  for (let unit = 0; unit < width; unit += 1) {
    const value = weights[layer.bias + unit]! + given[unit]!
    if (value <= 0) continue
    for (let at = unit; at < next.length; at += width) next[at] = next[at]! + value
  }
  return next
}
