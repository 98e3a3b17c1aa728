import { Marginals } from '../tagger/marginals'
import { STATES } from '../tagger/states'
import type { Model, Tagger } from '../tagger/tagger'
import type { Weights } from '../tagger/weights'
import { LearnedWeights } from './learned-weights'
import type { Lesson, LessonText } from './lesson'
import { PreparedTexts } from './prepared-texts'

/** A new lesson is studied this often, and each time some earlier ones with it, so that they are not forgotten. */
const ROUNDS = 2
const REPLAYED = 4
/** Earlier lessons that are kept for that. */
export const MOST_LESSONS = 300
/** After this many lessons what was learned counts half; before, the frozen weights count more. */
const HALF = 12

/** Learns from finished articles, one after the other. The same lessons in the same order give the same weights. */
export class Learner {
  readonly weights: LearnedWeights
  private readonly marginals = new Marginals()
  private readonly prepared: PreparedTexts
  private readonly kept: Lesson[] = []
  private emissions = new Float64Array(0)
  private readonly differences = new Float64Array(STATES * STATES)
  private turn = 0
  /** How many lessons there were, kept or not. */
  count = 0

  constructor(frozen: Weights, tagger: Tagger) {
    this.weights = new LearnedWeights(frozen)
    this.prepared = new PreparedTexts(frozen, this.weights, tagger)
  }

  get lessons(): readonly Lesson[] {
    return this.kept
  }

  /** Takes up where an earlier run stopped. */
  takeUp(learned: Weights, lessons: readonly Lesson[], count: number): void {
    this.weights.takeUp(learned)
    this.kept.splice(0, this.kept.length, ...lessons.slice(-MOST_LESSONS))
    this.count = count
  }

  /** The model to tag with: the more lessons, the more of what was learned counts. */
  model(): Model {
    return this.weights.model(this.count / (HALF + this.count))
  }

  /** Studies a finished article; one with the id of an earlier lesson takes its place. Returns that earlier one. */
  study(lesson: Lesson): Lesson | undefined {
    const at = this.kept.findIndex((each) => each.id === lesson.id)
    const earlier = at < 0 ? undefined : this.kept.splice(at, 1)[0]
    if (!earlier) this.count++
    for (let round = 0; round < ROUNDS; round++) {
      this.once(lesson)
      for (let n = Math.min(REPLAYED, this.kept.length); n > 0; n--) this.once(this.kept[this.drawn(this.kept.length)]!)
    }
    this.kept.push(lesson)
    if (this.kept.length > MOST_LESSONS) this.kept.shift()
    return earlier
  }

  /** True when this very lesson is kept: there is nothing new in it. */
  knows(lesson: Lesson): boolean {
    const kept = this.kept.find(({ id }) => id === lesson.id)
    return kept !== undefined && JSON.stringify(kept.texts) === JSON.stringify(lesson.texts)
  }

  /** Takes a lesson out of those that are gone over; gives it back if it was there. */
  forget(id: Lesson['id']): Lesson | undefined {
    const at = this.kept.findIndex((each) => each.id === id)
    if (at < 0) return undefined
    this.count--
    return this.kept.splice(at, 1)[0]
  }

  private once(lesson: Lesson): void {
    for (const text of lesson.texts) this.onceText(text)
  }

  private onceText(lesson: LessonText): void {
    const { lengths, states, places, scores } = this.prepared.of(lesson)
    if (lengths.length === 0) return
    if (this.emissions.length < scores.length) this.emissions = new Float64Array(scores.length * 2)
    const { emissions, differences, marginals, weights } = this
    const transitions = weights.transitions(1)
    differences.fill(0)
    emissions.set(scores)
    weights.addAt(emissions, places)
    let start = 0
    for (const length of lengths) {
      const end = start + length
      marginals.compute(emissions.subarray(start * STATES, end * STATES), length, transitions)
      for (let i = 1; i < length; i++) marginals.addSteps(i, length, -1, differences)
      for (let i = start + 1; i < end; i++) differences[states[i - 1]! * STATES + states[i]!]! += 1
      weights.step(places, states, start, end, marginals.at)
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
