import { newMomentum, stepAdam } from './adam'
import { addGradient, type Lesson } from './network-gradient'
import type { LineFeatures } from '#core/segment/feature-space'
import { CLASSES } from '#core/segment/chain-states'
import type { NetworkPlan } from '#core/segment/network'
import type { Random } from './shared-tools'

/** Weights to start from: each layer adds little to what the ones before it gave, so that none drowns the others or dies early. */
export function startWeights(plan: NetworkPlan, random: Random): Float32Array {
  const weights = new Float32Array(plan.size)
  const fill = (from: number, count: number, spread: number): void => {
    for (let at = from; at < from + count; at += 1) weights[at] = random.normal(0, spread)
  }
  fill(0, plan.features * plan.width, 0.15)
  for (const { kind, matrix } of plan.layers) {
    const inputs = plan.width * (kind === 'pool' ? 2 : 3)
    fill(matrix, plan.width * inputs, 0.2 * Math.sqrt(2 / inputs))
  }
  fill(plan.output, CLASSES.length * plan.width, 0.05)
  return weights
}

export interface Course {
  readonly rounds: number
  /** Lessons of a round. */
  readonly lessonsOf: (round: number) => Promise<readonly Lesson[]>
  readonly timesEach: number
  readonly pagesPerStep: number
  readonly rate: number
  /** Features whose absence a page may be shown with, so that no decision hangs on one of them alone. */
  readonly dropped: (lesson: Lesson) => LineFeatures
  readonly onRound: (round: number, lossPerLine: number) => void
}

/** Trains the weights (in place) and gives the running mean of them, which generalises better. */
export async function train(plan: NetworkPlan, weights: Float32Array, course: Course, random: Random): Promise<Float32Array> {
  const gradient = new Float32Array(plan.size)
  const averaged = Float32Array.from(weights)
  let momentum = newMomentum(plan.size)
  let steps = 0
  for (let round = 0; round < course.rounds; round += 1) {
    const lessons = await course.lessonsOf(round)
    let loss = 0
    let lines = 0
    for (let time = 0; time < course.timesEach; time += 1) {
      const order = random.shuffled(lessons)
      for (let at = 0; at < order.length; at += course.pagesPerStep) {
        const done = (round + (time + at / order.length) / course.timesEach) / course.rounds
        const rate = course.rate * Math.min(1, (steps + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * done)))
        let batchLines = 0
        for (const lesson of order.slice(at, at + course.pagesPerStep)) {
          loss += addGradient(plan, weights, { ...lesson, features: course.dropped(lesson) }, gradient)
          batchLines += lesson.gaps.length
        }
        lines += batchLines
        for (let index = 0; index < gradient.length; index += 1) gradient[index] = gradient[index]! / 100
        momentum = stepAdam(weights, gradient, momentum, rate, 0.002)
        const keep = Math.min(0.998, (steps + 1) / (steps + 10))
        for (let index = 0; index < weights.length; index += 1) averaged[index] = keep * averaged[index]! + (1 - keep) * weights[index]!
        steps += 1
      }
    }
    course.onRound(round, loss / lines)
  }
  return averaged
}
