import { ROWS } from './hash'
import { STATES } from './states'

/** What the tagger learned before it was shipped; never changes afterwards. */
export interface Weights {
  /** For each row of the table its place in `values` (times STATES); 0 for a row without weights. */
  readonly slot: Int32Array
  /** Whole numbers; times `unit` they are the weights, as logarithms of chances. Slot 0 is empty. */
  readonly values: Int8Array
  readonly unit: number
  /** From state × to state, likewise. */
  readonly transitions: Float64Array
}

/** Why weights are refused: not this kind of file, of another version, or cut short or damaged. */
export type WeightsProblem = 'not-weights' | 'other-version' | 'damaged'
export type WeightsResult = { readonly ok: true; readonly weights: Weights } | { readonly ok: false; readonly problem: WeightsProblem }

const MAGIC = 0x59_4c_4c_47
export const WEIGHTS_VERSION = 1
const HEADER = 16 + STATES * STATES * 4

/**
 * Writes weights as bytes: magic, version, rows, unit, transitions (all little-endian), then for each row that
 * has any weight the distance from the last such row (7 bits a byte), a 13-bit mask and one byte per weight.
 */
export function packWeights(weights: Weights): Uint8Array {
  let count = 0
  for (let row = 1; row < ROWS; row++) if (weights.slot[row] !== 0) count++
  const bytes = new Uint8Array(HEADER + count * (4 + 2 + STATES))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, WEIGHTS_VERSION, true)
  view.setUint32(8, count, true)
  view.setFloat32(12, weights.unit, true)
  for (let i = 0; i < STATES * STATES; i++) view.setFloat32(16 + i * 4, weights.transitions[i]!, true)
  let at = HEADER
  let last = 0
  for (let row = 1; row < ROWS; row++) {
    const slot = weights.slot[row]!
    if (slot === 0) continue
    for (let step = row - last; ; step >>= 7) {
      bytes[at++] = step > 127 ? (step & 127) | 128 : step
      if (step <= 127) break
    }
    last = row
    let mask = 0
    const maskAt = at
    at += 2
    for (let s = 0; s < STATES; s++) {
      const value = weights.values[slot + s]!
      if (value === 0) continue
      mask |= 1 << s
      bytes[at++] = value & 255
    }
    view.setUint16(maskAt, mask, true)
  }
  return bytes.slice(0, at)
}

/** Reads what `packWeights` wrote. Never throws. */
export function parseWeights(bytes: Uint8Array): WeightsResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) return { ok: false, problem: 'not-weights' }
  if (view.getUint32(4, true) !== WEIGHTS_VERSION) return { ok: false, problem: 'other-version' }
  const damaged: WeightsResult = { ok: false, problem: 'damaged' }
  if (bytes.length < HEADER) return damaged
  const count = view.getUint32(8, true)
  if (count >= ROWS) return damaged
  const transitions = new Float64Array(STATES * STATES)
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(16 + i * 4, true)
  const slot = new Int32Array(ROWS)
  const values = new Int8Array((count + 1) * STATES)
  let at = HEADER
  let row = 0
  for (let k = 1; k <= count; k++) {
    let shift = 0
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 21) return damaged
      row += (byte & 127) << shift
      if (byte < 128) break
      shift += 7
    }
    if (row >= ROWS || at + 2 > bytes.length) return damaged
    slot[row] = k * STATES
    const mask = bytes[at]! | (bytes[at + 1]! << 8)
    at += 2
    for (let s = 0; s < STATES; s++) if (mask & (1 << s)) values[k * STATES + s] = (bytes[at++]! << 24) >> 24
  }
  if (at !== bytes.length) return damaged
  return { ok: true, weights: { slot, values, unit: view.getFloat32(12, true), transitions } }
}

/** Sums the weights of each character's features: writes STATES values per character into `out`. */
export function sumEmissions(weights: Weights, rows: Int32Array, perCharacter: number, length: number, out: Float64Array): void {
  const { slot, values, unit } = weights
  for (let i = 0; i < length; i++) {
    let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, j = 0, k = 0, l = 0, m = 0, n = 0
    for (let at = i * perCharacter, end = at + perCharacter; at < end; at++) {
      const v = slot[rows[at]!]!
      if (v === 0) continue
      a += values[v]!
      b += values[v + 1]!
      c += values[v + 2]!
      d += values[v + 3]!
      e += values[v + 4]!
      f += values[v + 5]!
      g += values[v + 6]!
      h += values[v + 7]!
      j += values[v + 8]!
      k += values[v + 9]!
      l += values[v + 10]!
      m += values[v + 11]!
      n += values[v + 12]!
    }
    const o = i * STATES
    out[o] = a * unit
    out[o + 1] = b * unit
    out[o + 2] = c * unit
    out[o + 3] = d * unit
    out[o + 4] = e * unit
    out[o + 5] = f * unit
    out[o + 6] = g * unit
    out[o + 7] = h * unit
    out[o + 8] = j * unit
    out[o + 9] = k * unit
    out[o + 10] = l * unit
    out[o + 11] = m * unit
    out[o + 12] = n * unit
  }
}
