import { ROWS } from './hash'
import { STATES } from './states'

/**
 * Weights of the rows of a table that is mostly empty, laid out for summing. Which rows have weights is one bit each,
 * with a count per 32 rows, so that finding a row costs a few operations and the index stays in the processor's cache.
 */
export interface Weights {
  /** For each 32 rows two words: bit r % 32 says that row r has weights; and how many rows before these have some. */
  readonly index: Int32Array
  /** WORDS words for each row that has weights, in order of row: a byte for each state, 128 more than its weight. */
  readonly packed: Int32Array
  /** Times this the whole numbers are logarithms of chances. */
  readonly unit: number
  /** From state × to state. */
  readonly transitions: Float64Array
}

/** Words of 32 bits that hold a row's weights: 13 bytes and 3 that are not used, so that no row lies across two cache lines. */
const WORDS = 4
const BIAS = 128

/** How many of the bits are set. */
function countBits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Weights of `rows` (ascending, none twice), STATES values (-127 to 127) for each. */
export function weightsOf(rows: readonly number[] | Int32Array, values: Int8Array, unit: number, transitions: Float64Array): Weights {
  const index = new Int32Array((ROWS / 32) * 2)
  for (let k = 0; k < rows.length; k++) index[(rows[k]! >> 5) * 2]! |= 1 << (rows[k]! & 31)
  for (let w = 2; w < index.length; w += 2) index[w + 1] = index[w - 1]! + countBits(index[w - 2]!)
  const packed = new Int32Array(rows.length * WORDS)
  for (let k = 0; k < rows.length; k++)
    for (let s = 0; s < STATES; s++) packed[k * WORDS + (s >> 2)]! |= (values[k * STATES + s]! + BIAS) << (8 * (s & 3))
  return { index, packed, unit, transitions }
}

/** The rows that have weights, ascending, and their values: what `weightsOf` was given. */
export function rowsAndValues({ index, packed }: Weights): { readonly rows: Int32Array; readonly values: Int8Array } {
  const rows = new Int32Array(packed.length / WORDS)
  const values = new Int8Array(rows.length * STATES)
  for (let row = 0, k = 0; k < rows.length; row++) {
    if (((index[(row >> 5) * 2]! >>> (row & 31)) & 1) === 0) continue
    for (let s = 0; s < STATES; s++) values[k * STATES + s] = ((packed[k * WORDS + (s >> 2)]! >>> (8 * (s & 3))) & 255) - BIAS
    rows[k++] = row
  }
  return { rows, values }
}

/** Where the rows of one character are, at most 128. */
const found = new Int32Array(128)

/** Two bytes out of four, so that sums of up to 256 of them do not run into each other. */
const HALVES = 0x00ff00ff

/**
 * Sums the weights of each character's features, up to the first row 0: writes STATES values per character into `out`. A
 * tagger spends most of its time here. Adding two bytes at once in one number is twice as fast as adding thirteen numbers;
 * finding all rows before any is summed lets the processor wait for several at a time. At most 128 features per character.
 */
export function sumEmissions({ index, packed, unit }: Weights, rows: Int32Array, perCharacter: number, length: number, out: Float64Array): void {
  for (let i = 0; i < length; i++) {
    let count = 0
    for (let at = i * perCharacter, end = at + perCharacter; at < end; at++) {
      const row = rows[at]!
      if (row === 0) break
      const slot = (row >> 5) << 1
      const word = index[slot]!
      const shift = row & 31
      found[count] = index[slot + 1]! + countBits(word & ~(-1 << shift))
      count += (word >>> shift) & 1
    }
    let a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d = 0
    for (let k = 0; k < count; k++) {
      const v = found[k]! * WORDS
      const a = packed[v]!
      const b = packed[v + 1]!
      const c = packed[v + 2]!
      a0 = (a0 + (a & HALVES)) | 0
      a1 = (a1 + ((a >>> 8) & HALVES)) | 0
      b0 = (b0 + (b & HALVES)) | 0
      b1 = (b1 + ((b >>> 8) & HALVES)) | 0
      c0 = (c0 + (c & HALVES)) | 0
      c1 = (c1 + ((c >>> 8) & HALVES)) | 0
      d = (d + packed[v + 3]!) | 0
    }
    const bias = count * BIAS
    const o = i * STATES
    out[o] = ((a0 & 0xffff) - bias) * unit
    out[o + 1] = ((a1 & 0xffff) - bias) * unit
    out[o + 2] = ((a0 >>> 16) - bias) * unit
    out[o + 3] = ((a1 >>> 16) - bias) * unit
    out[o + 4] = ((b0 & 0xffff) - bias) * unit
    out[o + 5] = ((b1 & 0xffff) - bias) * unit
    out[o + 6] = ((b0 >>> 16) - bias) * unit
    out[o + 7] = ((b1 >>> 16) - bias) * unit
    out[o + 8] = ((c0 & 0xffff) - bias) * unit
    out[o + 9] = ((c1 & 0xffff) - bias) * unit
    out[o + 10] = ((c0 >>> 16) - bias) * unit
    out[o + 11] = ((c1 >>> 16) - bias) * unit
    out[o + 12] = (d - bias) * unit
  }
}
