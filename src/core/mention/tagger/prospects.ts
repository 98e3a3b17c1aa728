import { BEFORE, endsName, OUTSIDE, STATES } from './states'

/**
 * What names can be worth at most, by bounds that hold for every sequence of states: where even these leave a name behind
 * no name, nothing has to be decoded. All values are logarithms of chances, compared with staying in no name.
 */
export class Prospects {
  /** The most that a step into the state adds. */
  private readonly entering = new Float64Array(STATES)
  /** The most that the step out of a name adds. */
  private readonly leaving: number

  /** `transitions`: STATES × STATES (from, to). */
  constructor(readonly transitions: Float64Array) {
    const stay = transitions[OUTSIDE * STATES + OUTSIDE]!
    let leaving = 0
    for (let s = 1; s < STATES; s++) {
      let most = -Infinity
      for (const before of BEFORE[s]!) most = Math.max(most, transitions[before * STATES + s]!)
      this.entering[s] = most - stay
      if (endsName(s)) leaving = Math.max(leaving, transitions[s * STATES + OUTSIDE]! - stay)
    }
    this.leaving = leaving
  }

  /** False when no name from `start` to `end` (exclusive) of a text can be worth more than none there. Linear. */
  mayHoldName(start: number, end: number, emissions: Float64Array): boolean {
    let run = 0
    for (let i = start; i < end; i++) {
      run = this.gainAt(i, emissions) + Math.max(0, run)
      if (run + this.leaving >= 0) return true
    }
    return false
  }

  /** The most that character `i` of a text adds when it is in a name. */
  private gainAt(i: number, emissions: Float64Array): number {
    const { entering } = this
    const at = i * STATES
    let most = -Infinity
    for (let s = 1; s < STATES; s++) {
      const value = emissions[at + s]! + (i === 0 ? 0 : entering[s]!)
      if (value > most) most = value
    }
    return most - emissions[at + OUTSIDE]!
  }
}
