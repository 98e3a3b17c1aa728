import { BEFORE, labelOfState, mayFinish, mayStart, STATES, startsName, endsName } from './states'

/** A name in a sequence: `start` inclusive, `end` exclusive, `label` an index into MACHINE_LABELS. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly label: number
}

const NEVER = -1e9

/** Buffers that grow with the longest sequence seen, so that decoding allocates nothing. */
export class Decoder {
  private best = new Float64Array(0)
  private from = new Int8Array(0)
  private path = new Uint8Array(0)

  /**
   * The best legal sequence of states. `emissions` has STATES values per position, `transitions` STATES × STATES
   * (from, to). The returned array is reused by the next call and may be longer than `length`.
   */
  viterbi(emissions: Float64Array, length: number, transitions: Float64Array): Uint8Array {
    if (this.path.length < length) {
      this.best = new Float64Array(length * STATES)
      this.from = new Int8Array(length * STATES)
      this.path = new Uint8Array(length)
    }
    const { best, from, path } = this
    if (length === 0) return path
    for (let s = 0; s < STATES; s++) best[s] = mayStart(s) ? emissions[s]! : NEVER
    for (let i = 1, row = STATES; i < length; i++, row += STATES) {
      const last = row - STATES
      for (let s = 0; s < STATES; s++) {
        const before = BEFORE[s]!
        let top = -Infinity
        let arg = 0
        for (let k = 0; k < before.length; k++) {
          const b = before[k]!
          const value = best[last + b]! + transitions[b * STATES + s]!
          if (value > top) {
            top = value
            arg = b
          }
        }
        best[row + s] = top + emissions[row + s]!
        from[row + s] = arg
      }
    }
    let state = 0
    const end = (length - 1) * STATES
    for (let s = 1; s < STATES; s++) if (mayFinish(s) && best[end + s]! > best[end + state]!) state = s
    for (let i = length - 1; i >= 0; i--) {
      path[i] = state
      state = from[i * STATES + state]!
    }
    return path
  }
}

/** The names that a sequence of states spells out. */
export function namesIn(path: Uint8Array, length: number): Found[] {
  const found: Found[] = []
  let start = 0
  for (let i = 0; i < length; i++) {
    const state = path[i]!
    if (startsName(state)) start = i
    if (endsName(state)) found.push({ start, end: i + 1, label: labelOfState(state) })
  }
  return found
}
