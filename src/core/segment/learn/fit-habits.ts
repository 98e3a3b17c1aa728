import { habitsSize, stepHabitsAt, type Habits } from '../habits'
import type { Model } from '../model'
import { lossOf, type Lesson } from './lesson'
import { minimise } from './minimise'

/**
 * A paper's place among papers: its share of each of the shipped ways in which papers differ, then what each single habit
 * departs from these by, in units of `SPREAD`. All are about normal with a spread of one, whatever the paper.
 */
export type PaperPlace = Float32Array

/** How far the habit of a feature and that of a step mostly stand from what the shipped ways make of it. */
const SPREAD = { feature: 0.14, step: 0.32 }

/** The spread of each habit, in order. */
export function habitSpreads({ second }: Model): Float32Array {
  const firstStep = stepHabitsAt(second.plan.features)
  return Float32Array.from({ length: habitsSize(second.plan.features) }, (_, at) => (at < firstStep ? SPREAD.feature : SPREAD.step))
}

/** A paper like all others. */
export function usualPlace({ ways, second }: Model): PaperPlace {
  return new Float32Array(ways.length + habitsSize(second.plan.features))
}

/** The habits of a paper that stands there. */
export function habitsAt(model: Model, place: ArrayLike<number>, spreads = habitSpreads(model)): Habits {
  const { ways } = model
  const habits = spreads.map((spread, at) => place[ways.length + at]! * spread)
  ways.forEach((way, number) => {
    const share = place[number]!
    for (let at = 0; at < habits.length; at += 1) habits[at] = habits[at]! + share * way[at]!
  })
  return habits
}

/** A step that gains less than this share of a lesson's usual loss ends the search. */
const ENOUGH = 1e-4

/**
 * Where the paper of these lessons stands most likely: the place at which the lessons' losses and its own distance from
 * the usual one (half its square) are least together. Begins at `start`; so many steps at most.
 */
export function fitPlace(model: Model, lessons: readonly Lesson[], start: PaperPlace, steps: number): PaperPlace {
  const { ways } = model
  const spreads = habitSpreads(model)
  const size = spreads.length
  const found = minimise((place, gradient) => {
    const habits = habitsAt(model, place, spreads)
    const slope = new Float64Array(size)
    let total = 0
    for (const lesson of lessons) total += lossOf(model, lesson, habits, slope)
    ways.forEach((way, number) => {
      let sum = place[number]!
      for (let at = 0; at < size; at += 1) sum += slope[at]! * way[at]!
      gradient[number] = sum
    })
    for (let at = 0; at < size; at += 1) gradient[ways.length + at] = place[ways.length + at]! + slope[at]! * spreads[at]!
    for (const value of place) total += (value * value) / 2
    return total
  }, Float64Array.from(start), steps, ENOUGH * lessons.length)
  return Float32Array.from(found)
}
