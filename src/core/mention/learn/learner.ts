import { Marginals } from '../tagger/marginals'
import { STATES } from '../tagger/states'
import type { Model, Tagger } from '../tagger/tagger'
import type { Weights } from '../tagger/weights'
import type { KnownNames } from './known-names'
import { LearnedWeights } from './learned-weights'
import type { Lesson } from './lesson'
import { PreparedLessons, type PreparedText } from './prepared-lessons'
import { Trials, type Trial } from './trials'

/** With each new lesson so many earlier ones are gone over, so that they are not forgotten. */
const REPLAYED = 7
/** Earlier lessons that are kept for that. */
export const MOST_LESSONS = 300
/** With this many lessons the frozen weights would count as much as what was learned. */
const HALF = 9
/** The very first lessons count less still: what a few articles happen to hold or lack says little of a paper. */
const SLOW = 4

/** Learns from finished articles, one after the other. The same lessons in the same order give the same weights. */
export class Learner {
  readonly weights: LearnedWeights
  private readonly marginals = new Marginals()
  private readonly prepared: PreparedLessons
  private readonly trials = new Trials()
  private readonly kept: Lesson[] = []
  private emissions = new Float64Array(0)
  private readonly differences = new Float64Array(STATES * STATES)
  private turn = 0
  /** How many lessons there were, kept or not. */
  count = 0

  constructor(
    frozen: Weights,
    tagger: Tagger,
    private readonly names: KnownNames,
  ) {
    this.weights = new LearnedWeights(frozen, names)
    this.prepared = new PreparedLessons(frozen, this.weights, tagger, names)
  }

  get lessons(): readonly Lesson[] {
    return this.kept
  }

  /** Takes up where an earlier run stopped. */
  takeUp(learned: Weights, lessons: readonly Lesson[], count: number, trials: readonly Trial[]): void {
    for (const lesson of lessons) this.names.study(lesson)
    this.trials.takeUp(trials)
    this.weights.takeUp(learned)
    this.kept.splice(0, this.kept.length, ...lessons.slice(-MOST_LESSONS))
    this.count = count
  }

  /** How well more or less of what was learned did on lessons that were new. */
  get tried(): readonly Trial[] {
    return this.trials.kept
  }

  /** How much of what was learned counts, 0 to 1: the more lessons, the more, as far as that has proved right. */
  get share(): number {
    return Math.min(1, this.trials.factor * this.suggested())
  }

  /** The model to tag with. */
  model(): Model {
    return this.weights.model(this.share)
  }

  private suggested(): number {
    return (this.count / (HALF + this.count)) * (this.count / (SLOW + this.count))
  }

  /** Studies a finished article and counts its names; one with the id of an earlier lesson takes its place. */
  study(lesson: Lesson): void {
    const earlier = this.forget(lesson.id)
    const prepared = this.prepared.of(lesson, false)
    if (!earlier) this.trials.tryOn(prepared, this.weights, this.suggested())
    this.count++
    this.once(prepared)
    for (let n = Math.min(REPLAYED, this.kept.length); n > 0; n--) this.once(this.prepared.of(this.kept[this.drawn(this.kept.length)]!, true))
    this.names.study(lesson)
    this.kept.push(lesson)
    if (this.kept.length > MOST_LESSONS) this.kept.shift()
  }

  /** True when this very lesson is kept: there is nothing new in it. */
  knows(lesson: Lesson): boolean {
    const kept = this.kept.find(({ id }) => id === lesson.id)
    return kept !== undefined && JSON.stringify(kept.texts) === JSON.stringify(lesson.texts)
  }

  /** Takes a lesson out of those that are gone over, and its names out of those that are known; true if it was there. */
  forget(id: Lesson['id']): boolean {
    const at = this.kept.findIndex((each) => each.id === id)
    if (at < 0) return false
    this.count--
    for (const lesson of this.kept.splice(at, 1)) this.names.unstudy(lesson)
    return true
  }

  private once(texts: readonly PreparedText[]): void {
    for (const text of texts) this.onceText(text)
  }

  private onceText({ lengths, states, places, scores }: PreparedText): void {
    if (this.emissions.length < scores.length) this.emissions = new Float64Array(scores.length * 2)
    const { emissions, differences, marginals, weights } = this
    const transitions = weights.transitions(1)
    differences.fill(0)
    emissions.set(scores)
    weights.addSome(emissions, places, this.drawn(0x7fffff))
    let start = 0
    for (const length of lengths) {
      const end = start + length
      marginals.compute(emissions.subarray(start * STATES, end * STATES), length, transitions)
      for (let i = 1; i < length; i++) marginals.addSteps(i, length, -1, differences)
      for (let i = start + 1; i < end; i++) differences[states[i - 1]! * STATES + states[i]!]! += 1
      weights.step(states, start, end, marginals.at)
      start = end
    }
    weights.stepTransitions(differences)
  }

  /** A number below `n` that is spread as if drawn, but the same in every run. */
  private drawn(n: number): number {
    this.turn = (this.turn + 1) | 0
    return (Math.imul(this.turn ^ (this.turn >>> 7), 0x9e3779b1) >>> 8) % n
  }
}
