import { CLASSES, STATES, STEPS, stateAfter } from './chain-states'

/** Kinds of gap before a line: none, a blank line, or white space at the line's start. Each has its own step weights. */
export const GAPS = 3
const S = STATES.length
const C = CLASSES.length
/** The steps from a state lie together: from `FIRST_STEP[state]` to `FIRST_STEP[state + 1]` (exclusive). */
const FIRST_STEP = Int16Array.from({ length: S + 1 }, (_, state) => STEPS.filter(({ from }) => from < state).length)
const STEP_TO = Uint8Array.from(STEPS, ({ to }) => to)
const STARTS = CLASSES.map((_, lineClass) => stateAfter(null, lineClass))
const CLASS_OF = Uint8Array.from(STATES, ({ lineClass }) => lineClass)

/** A class that scores so much less than a line's best one (in logs) is not worth following. */
const HOPELESS = 16

/** How many step weights there are: one per kind of gap and possible step. */
export const STEP_WEIGHTS = GAPS * STEPS.length

/** A page as the chain sees it: scores of each line's classes (line by line) and the gap before each line. */
export interface ChainInput {
  readonly scores: Float32Array
  readonly gaps: Uint8Array
}

/** Chances by forward and backward sums over all readings of the page. */
export interface ChainChances {
  /** Chance of each class, line by line. */
  readonly classes: Float32Array
  /** Log of the sum over all readings, for training. */
  readonly logSum: number
}

/**
 * Chances of the classes of every line. `onStep`, if given, is called for every line but the first with the chances
 * of the steps into it (the array is reused).
 */
export function chances({ scores, gaps }: ChainInput, steps: Float32Array, onStep?: (gap: number, chances: Float64Array) => void): ChainChances {
  const count = gaps.length
  const classes = new Float32Array(count * C)
  if (count === 0) return { classes, logSum: 0 }
  const factors = Float64Array.from(steps, Math.exp)
  const emit = new Float64Array(count * C)
  let logSum = 0
  for (let line = 0; line < count; line += 1) {
    const top = topScore(scores, line)
    for (let c = 0; c < C; c += 1) {
      const behind = scores[line * C + c]! - top
      emit[line * C + c] = behind < -HOPELESS ? 0 : Math.exp(behind)
    }
    logSum += top
  }

  const forward = new Float64Array(count * S)
  const scale = new Float64Array(count)
  STARTS.forEach((state, c) => {
    if (state >= 0) forward[state] = emit[c]! + TINY
  })
  logSum += Math.log((scale[0] = normalise(forward, 0)))
  for (let line = 1; line < count; line += 1) {
    const now = line * S
    sumForward(forward, now, emit, line * C, factors, gaps[line]! * STEPS.length)
    if (isEmpty(forward, now)) {
      // None of the likely classes can follow the line before: all others are let in.
      for (let c = line * C; c < (line + 1) * C; c += 1) emit[c] = emit[c]! + TINY
      sumForward(forward, now, emit, line * C, factors, gaps[line]! * STEPS.length)
    }
    logSum += Math.log((scale[line] = normalise(forward, now)))
  }

  const stepChances = new Float64Array(STEPS.length)
  const backward = new Float64Array(S).fill(1)
  const reach = new Float64Array(S)
  for (let line = count - 1; ; line -= 1) {
    const now = line * S
    for (let state = 0; state < S; state += 1) {
      const c = line * C + CLASS_OF[state]!
      classes[c] = classes[c]! + forward[now + state]! * backward[state]!
    }
    if (line === 0) break
    const factor = gaps[line]! * STEPS.length
    const inverse = 1 / scale[line]!
    for (let state = 0; state < S; state += 1) reach[state] = emit[line * C + CLASS_OF[state]!]! * inverse * backward[state]!
    backward.fill(0)
    if (onStep !== undefined) stepChances.fill(0)
    for (let from = 0; from < S; from += 1) {
      const before = forward[now - S + from]!
      if (before === 0) continue
      let sum = 0
      for (let step = FIRST_STEP[from]!; step < FIRST_STEP[from + 1]!; step += 1) {
        const value = factors[factor + step]! * reach[STEP_TO[step]!]!
        sum += value
        if (onStep !== undefined) stepChances[step] = before * value
      }
      backward[from] = sum
    }
    onStep?.(gaps[line]!, stepChances)
  }
  return { classes, logSum }
}

/** The likeliest reading of the page: a class for every line. */
export function bestReading({ scores, gaps }: ChainInput, steps: Float32Array): Uint8Array {
  const count = gaps.length
  const reading = new Uint8Array(count)
  if (count === 0) return reading
  let best = new Float64Array(S).fill(-Infinity)
  let next = new Float64Array(S)
  const own = new Float64Array(S)
  STARTS.forEach((state, c) => {
    if (state >= 0) best[state] = scores[c]!
  })
  const cameFrom = new Uint8Array(count * S)
  for (let line = 1; line < count; line += 1) {
    const weight = gaps[line]! * STEPS.length
    const least = topScore(scores, line) - HOPELESS
    for (let state = 0; state < S; state += 1) {
      const score = scores[line * C + CLASS_OF[state]!]!
      own[state] = score < least ? -Infinity : score
    }
    followBest(best, next, cameFrom, line * S, own, steps, weight)
    if (next.every((value) => value === -Infinity)) {
      for (let state = 0; state < S; state += 1) own[state] = scores[line * C + CLASS_OF[state]!]!
      followBest(best, next, cameFrom, line * S, own, steps, weight)
    }
    const spare = best
    best = next
    next = spare
  }
  let state = best.reduce((top, value, index) => (value > best[top]! ? index : top), 0)
  for (let line = count - 1; line >= 0; line -= 1) {
    reading[line] = CLASS_OF[state]!
    state = cameFrom[line * S + state]!
  }
  return reading
}

/** From every state reached so far into the line's states; `own` are these states' own scores, minus infinity for the hopeless. */
function followBest(
  best: Float64Array, next: Float64Array, cameFrom: Uint8Array, now: number, own: Float64Array, steps: Float32Array, weight: number,
): void {
  next.fill(-Infinity)
  for (let from = 0; from < S; from += 1) {
    const before = best[from]!
    if (before === -Infinity) continue
    for (let step = FIRST_STEP[from]!; step < FIRST_STEP[from + 1]!; step += 1) {
      const to = STEP_TO[step]!
      const value = before + steps[weight + step]! + own[to]!
      if (value <= next[to]!) continue
      next[to] = value
      cameFrom[now + to] = from
    }
  }
}

/** Adds up in the states from `now` on what comes to them from those of the line before. */
function sumForward(forward: Float64Array, now: number, emit: Float64Array, atEmit: number, factors: Float64Array, factor: number): void {
  for (let from = 0; from < S; from += 1) {
    const before = forward[now - S + from]!
    if (before === 0) continue
    for (let step = FIRST_STEP[from]!; step < FIRST_STEP[from + 1]!; step += 1) {
      const to = now + STEP_TO[step]!
      forward[to] = forward[to]! + before * factors[factor + step]!
    }
  }
  for (let state = 0; state < S; state += 1) forward[now + state] = forward[now + state]! * emit[atEmit + CLASS_OF[state]!]!
}

function topScore(scores: Float32Array, line: number): number {
  let top = -Infinity
  for (let c = line * C; c < (line + 1) * C; c += 1) top = Math.max(top, scores[c]!)
  return top
}

const TINY = 1e-9

function isEmpty(values: Float64Array, at: number): boolean {
  for (let index = at; index < at + S; index += 1) if (values[index]! > 0) return false
  return true
}

/** A state with less than this share of the sum is as good as impossible. */
const NEGLIGIBLE = 1e-12

/** Scales the S values from `at` on to a sum of one and gives the sum they had. */
function normalise(values: Float64Array, at: number): number {
  let sum = 0
  for (let index = at; index < at + S; index += 1) sum += values[index]!
  if (sum === 0) return 1
  for (let index = at; index < at + S; index += 1) {
    const share = values[index]! / sum
    values[index] = share < NEGLIGIBLE ? 0 : share
  }
  return sum
}
