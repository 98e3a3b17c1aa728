import { GAPS } from './chain'
import { CLASSES, STATES, STEPS } from './chain-states'
import type { LineFeatures } from './feature-space'
import { ROLES } from './role'

/**
 * What sets one paper apart from papers as they mostly are, in logarithms of chances that are added to the second look's
 * own: for each feature of a line how much it speaks there for each role and each joint (`OUTPUTS` numbers a feature),
 * then for each gap how much each role is likelier to follow another one.
 */
export type Habits = Float32Array

const JOINTS = ['begins', 'goes-on', 'resumes', 'furniture'] as const

/** The outputs of a feature: the roles, then the joints. A class is spoken for by its role and by its joint. */
export const OUTPUTS = ROLES.length + JOINTS.length
export const ROLE_OF = Uint8Array.from(CLASSES, ({ role }) => ROLES.indexOf(role))
export const JOINT_OF = Uint8Array.from(CLASSES, ({ joint }) => ROLES.length + JOINTS.indexOf(joint))

/** The steps of the chain that a habit takes for one: from role to role, within an article or into another. */
const PAIRS = ROLES.length * ROLES.length * 2
const PAIR_OF_STEP = Uint16Array.from(STEPS, ({ from, lineClass }) => {
  const before = ROLE_OF[STATES[from]!.lineClass]!
  return (before * ROLES.length + ROLE_OF[lineClass]!) * 2 + (CLASSES[lineClass]!.joint === 'goes-on' ? 1 : 0)
})
/** For each step weight of the chain (gap by gap), the place of its habit after those of the features. */
export const HABIT_OF_STEP = Uint16Array.from({ length: GAPS * STEPS.length }, (_, at) => Math.floor(at / STEPS.length) * PAIRS + PAIR_OF_STEP[at % STEPS.length]!)

/** How many numbers the habits are where a line may have so many features. */
export function habitsSize(features: number): number {
  return stepHabitsAt(features) + GAPS * PAIRS
}

/** Where the habits of steps begin. */
export function stepHabitsAt(features: number): number {
  return features * OUTPUTS
}

const C = CLASSES.length

/** Adds to the scores of lines (in place) what the habits say of their features. */
export function addHabits(scores: Float32Array, { offsets, ids }: LineFeatures, habits: Habits): void {
  const sums = new Float64Array(OUTPUTS)
  for (let line = 0; line + 1 < offsets.length; line += 1) {
    sums.fill(0)
    for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
      const row = ids[at]! * OUTPUTS
      for (let output = 0; output < OUTPUTS; output += 1) sums[output] = sums[output]! + habits[row + output]!
    }
    for (let c = 0; c < C; c += 1) scores[line * C + c] = scores[line * C + c]! + sums[ROLE_OF[c]!]! + sums[JOINT_OF[c]!]!
  }
}

/** The chain's step weights with the habits added; `features`: how many features a line may have. */
export function stepsWith(steps: Float32Array, habits: Habits, features: number): Float32Array {
  const first = stepHabitsAt(features)
  return steps.map((weight, at) => weight + habits[first + HABIT_OF_STEP[at]!]!)
}
