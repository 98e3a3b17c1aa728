import { GAPS, chances } from '../chain'
import { CLASSES, STEPS } from '../chain-states'
import type { LineFeatures } from '../feature-space'
import { HABIT_OF_STEP, JOINT_OF, OUTPUTS, ROLE_OF, addHabits, stepHabitsAt, stepsWith, type Habits } from '../habits'
import type { Model } from '../model'
import { runNetwork } from '../network'
import { readEvidence } from '../page-evidence'
import { readForSecondLook } from '../read-page'
import { classesOf, keptClasses, labelsOf, type CorrectedPage } from './corrected-page'
import { followReading } from './right-reading'

/** A corrected page to learn from: what the second look says of its open lines, and what they are. Holds no words. */
export interface Lesson {
  readonly features: LineFeatures
  /** The shipped second look's scores. */
  readonly scores: Float32Array
  readonly gaps: Uint8Array
  /** The right class of every line. */
  readonly classes: Uint8Array
}

/** A lesson without lines teaches nothing. */
export function lessonOf(model: Model, page: CorrectedPage): Lesson {
  const evidence = readEvidence(page.text, model.language, model.vocabulary)
  const { kept, input } = readForSecondLook(model, evidence)
  const { features, table, gaps, base } = input
  const { plan, weights } = model.second
  return { features, gaps, scores: runNetwork(plan, weights, features, table, base), classes: keptClasses(classesOf(labelsOf(evidence.lines, page)), kept) }
}

const C = CLASSES.length
/** An error of this size changes nothing that would be seen. */
const NO_ERROR = 1e-4

/** Minus the log of the chance of the right reading under these habits; adds its gradient to `gradient`, if given. */
export function lossOf({ second: { plan, weights } }: Model, { features, scores: own, gaps, classes }: Lesson, habits: Habits, gradient?: Float64Array): number {
  const scores = own.slice()
  addHabits(scores, features, habits)
  const steps = stepsWith(weights.subarray(plan.steps, plan.steps + GAPS * STEPS.length), habits, plan.features)
  const first = stepHabitsAt(plan.features)
  const addStep = (step: number, value: number): void => {
    const at = first + HABIT_OF_STEP[step]!
    gradient![at] = gradient![at]! + value
  }
  const onSteps = (gap: number, found: Float64Array): void => {
    for (let step = 0; step < found.length; step += 1) if (found[step]! > 0) addStep(gap * STEPS.length + step, found[step]!)
  }
  const { classes: errors, logSum } = chances({ scores, gaps }, steps, gradient && onSteps)
  const right = followReading({ gaps, classes }, scores, steps, gradient && ((step) => void addStep(step, -1)))
  if (gradient !== undefined) {
    classes.forEach((lineClass, line) => (errors[line * C + lineClass]! -= 1))
    addErrors(features, errors, gradient)
  }
  return logSum - right
}

/** Gives each feature of a line the line's errors, role by role and joint by joint. */
function addErrors({ offsets, ids }: LineFeatures, errors: Float32Array, gradient: Float64Array): void {
  const sums = new Float64Array(OUTPUTS)
  for (let line = 0; line + 1 < offsets.length; line += 1) {
    sums.fill(0)
    let most = 0
    for (let c = 0; c < C; c += 1) {
      const error = errors[line * C + c]!
      sums[ROLE_OF[c]!] = sums[ROLE_OF[c]!]! + error
      sums[JOINT_OF[c]!] = sums[JOINT_OF[c]!]! + error
      most = Math.max(most, Math.abs(error))
    }
    if (most < NO_ERROR) continue
    for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
      const row = ids[at]! * OUTPUTS
      for (let output = 0; output < OUTPUTS; output += 1) gradient[row + output] = gradient[row + output]! + sums[output]!
    }
  }
}
