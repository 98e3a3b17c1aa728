import { CLASSES, STATES, STEPS, stateAfter } from './chain-states'

/** Kinds of gap before a line: none, a blank line, or white space at the line's start. Each has its own step weights. */
export const GAPS = 3
const S = STATES.length
const C = CLASSES.length
const STEP_FROM = Uint8Array.from(STEPS, ({ from }) => from)
const STEP_TO = Uint8Array.from(STEPS, ({ to }) => to)
const STARTS = CLASSES.map((_, lineClass) => stateAfter(null, lineClass))
/** The steps by the class they lead to. */
const STEPS_OF = CLASSES.map((_, lineClass) => Uint16Array.from(STEPS.flatMap((step, number) => (step.lineClass === lineClass ? [number] : []))))
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
    const before = now - S
    const factor = gaps[line]! * STEPS.length
    const follow = (c: number): void => {
      const own = emit[line * C + c]!
      if (own === 0) return
      const list = STEPS_OF[c]!
      for (let index = 0; index < list.length; index += 1) {
        const step = list[index]!
        const to = now + STEP_TO[step]!
        forward[to] = forward[to]! + forward[before + STEP_FROM[step]!]! * factors[factor + step]! * own
      }
    }
    for (let c = 0; c < C; c += 1) follow(c)
    if (isEmpty(forward, now)) {
      // None of the likely classes can follow the line before: all others are let in.
      for (let c = 0; c < C; c += 1) {
        emit[line * C + c] = emit[line * C + c]! + TINY
        follow(c)
      }
    }
    logSum += Math.log((scale[line] = normalise(forward, now)))
  }

  const stepChances = new Float64Array(STEPS.length)
  let backward = new Float64Array(S).fill(1)
  for (let line = count - 1; ; line -= 1) {
    const now = line * S
    for (let state = 0; state < S; state += 1) {
      const c = line * C + CLASS_OF[state]!
      classes[c] = classes[c]! + forward[now + state]! * backward[state]!
    }
    if (line === 0) break
    const earlier = new Float64Array(S)
    const factor = gaps[line]! * STEPS.length
    const inverse = 1 / scale[line]!
    if (onStep !== undefined) stepChances.fill(0)
    for (let c = 0; c < C; c += 1) {
      const own = emit[line * C + c]! * inverse
      if (own === 0) continue
      const list = STEPS_OF[c]!
      for (let index = 0; index < list.length; index += 1) {
        const step = list[index]!
        const from = STEP_FROM[step]!
        const value = factors[factor + step]! * own * backward[STEP_TO[step]!]!
        earlier[from] = earlier[from]! + value
        if (onStep !== undefined) stepChances[step] = forward[now - S + from]! * value
      }
    }
    onStep?.(gaps[line]!, stepChances)
    backward = earlier
  }
  return { classes, logSum }
}

/** The likeliest reading of the page: a class for every line. */
export function bestReading({ scores, gaps }: ChainInput, steps: Float32Array): Uint8Array {
  const count = gaps.length
  const reading = new Uint8Array(count)
  if (count === 0) return reading
  let best = new Float64Array(S).fill(-Infinity)
  STARTS.forEach((state, c) => {
    if (state >= 0) best[state] = scores[c]!
  })
  const cameFrom = new Uint8Array(count * S)
  for (let line = 1; line < count; line += 1) {
    const next = new Float64Array(S).fill(-Infinity)
    const weight = gaps[line]! * STEPS.length
    const follow = (c: number): void => {
      const list = STEPS_OF[c]!
      for (let index = 0; index < list.length; index += 1) {
        const step = list[index]!
        const to = STEP_TO[step]!
        const value = best[STEP_FROM[step]!]! + steps[weight + step]! + scores[line * C + c]!
        if (value <= next[to]!) continue
        next[to] = value
        cameFrom[line * S + to] = STEP_FROM[step]!
      }
    }
    const least = topScore(scores, line) - HOPELESS
    for (let c = 0; c < C; c += 1) if (scores[line * C + c]! >= least) follow(c)
    if (next.every((value) => value === -Infinity)) for (let c = 0; c < C; c += 1) follow(c)
    best = next
  }
  let state = best.reduce((top, value, index) => (value > best[top]! ? index : top), 0)
  for (let line = count - 1; line >= 0; line -= 1) {
    reading[line] = CLASS_OF[state]!
    state = cameFrom[line * S + state]!
  }
  return reading
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

/** Scales the S values from `at` on to a sum of one and gives the sum they had. */
function normalise(values: Float64Array, at: number): number {
  let sum = 0
  for (let index = at; index < at + S; index += 1) sum += values[index]!
  if (sum === 0) return 1
  for (let index = at; index < at + S; index += 1) values[index] = values[index]! / sum
  return sum
}
