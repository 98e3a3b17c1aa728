import { ROWS } from './hash'
import { STATES } from './states'
import { rowsAndValues, weightsOf, type Weights } from './weights'

/** Why weights are refused: not this kind of file, of another version, or cut short or damaged. */
export type WeightsProblem = 'not-weights' | 'other-version' | 'damaged'
export type WeightsResult = { readonly ok: true; readonly weights: Weights } | { readonly ok: false; readonly problem: WeightsProblem }

const MAGIC = 0x59_4c_4c_47
export const WEIGHTS_VERSION = 1
const HEADER = 16 + STATES * STATES * 4

/**
 * Writes weights as bytes: magic, version, number of rows, unit, transitions (32 bits each, little-endian), then for
 * each row the distance from the last one (7 bits a byte, low bits first), a 13-bit mask of the states that have a
 * weight, and one byte for each of those.
 */
export function packWeights(weights: Weights): Uint8Array {
  const { rows, values } = rowsAndValues(weights)
  const bytes = new Uint8Array(HEADER + rows.length * (3 + 2 + STATES))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, WEIGHTS_VERSION, true)
  view.setUint32(8, rows.length, true)
  view.setFloat32(12, weights.unit, true)
  for (let i = 0; i < STATES * STATES; i++) view.setFloat32(16 + i * 4, weights.transitions[i]!, true)
  let at = HEADER
  let last = 0
  for (let k = 0; k < rows.length; k++) {
    let step = rows[k]! - last
    last = rows[k]!
    for (; step > 127; step >>= 7) bytes[at++] = (step & 127) | 128
    bytes[at++] = step
    const maskAt = at
    at += 2
    let mask = 0
    for (let s = 0; s < STATES; s++) {
      const value = values[k * STATES + s]!
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
  const damaged: WeightsResult = { ok: false, problem: 'damaged' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) return { ok: false, problem: 'not-weights' }
  if (view.getUint32(4, true) !== WEIGHTS_VERSION) return { ok: false, problem: 'other-version' }
  if (bytes.length < HEADER) return damaged
  const count = view.getUint32(8, true)
  const unit = view.getFloat32(12, true)
  if (count > ROWS || !Number.isFinite(unit)) return damaged
  const transitions = new Float64Array(STATES * STATES)
  for (let i = 0; i < transitions.length; i++) {
    transitions[i] = view.getFloat32(16 + i * 4, true)
    if (!Number.isFinite(transitions[i])) return damaged
  }
  const rows = new Int32Array(count)
  const values = new Int8Array(count * STATES)
  let at = HEADER
  let row = 0
  for (let k = 0; k < count; k++) {
    let step = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 21) return damaged
      step |= (byte & 127) << shift
      if (byte < 128) break
    }
    row += step
    if (row >= ROWS || (k > 0 && step === 0) || at + 2 > bytes.length) return damaged
    rows[k] = row
    const mask = bytes[at]! | (bytes[at + 1]! << 8)
    at += 2
    for (let s = 0; s < STATES; s++) if (mask & (1 << s)) values[k * STATES + s] = bytes[at++] ?? 0
  }
  return at === bytes.length ? { ok: true, weights: weightsOf(rows, values, unit, transitions) } : damaged
}
