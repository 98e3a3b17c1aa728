import { FEATURES } from '../tagger/features'
import { Marginals } from '../tagger/marginals'
import { MACHINE_LABELS, OUTSIDE, stateOf, STATES } from '../tagger/states'
import type { Tagger } from '../tagger/tagger'
import { sumEmissions, type Weights } from '../tagger/weights'
import type { KnownNames } from './known-names'
import type { LearnedWeights } from './learned-weights'
import type { Lesson, LessonText } from './lesson'

/**
 * What there is to learn in a text: short stretches in which names are, or might be. Everything else is rightly and clearly
 * in no name. The characters of the stretches follow each other in the arrays. Nothing of this ever changes.
 */
export interface PreparedText {
  /** How many characters each stretch has. */
  readonly lengths: readonly number[]
  /** The right state of each character; names of labels that the machine does not tag count as none. */
  readonly states: Uint8Array
  /** Where its features are held among the learned weights, LEARNED_FEATURES for each character. */
  readonly places: Int32Array
  /** What the frozen weights say, STATES for each character. */
  readonly scores: Float32Array
}

/** A character whose chance to be in a name is smaller than this for the frozen weights needs no learning to be in none. */
const CLEAR = 0.01

/** Prepared lessons are kept up to so many characters of their stretches, about 350 bytes each. */
const KEPT = 120_000

/** Lessons made ready to be learned from. One is gone over many times: the last ones are kept as they were made. */
export class PreparedLessons {
  private readonly kept = new Map<Lesson, readonly PreparedText[]>()
  private readonly marginals = new Marginals()
  private size = 0

  constructor(
    private readonly frozen: Weights,
    private readonly learned: LearnedWeights,
    private readonly tagger: Tagger,
    private readonly names: KnownNames,
  ) {}

  /**
   * The lesson's texts. `isCounted` when its names are among those known by now: they are left out, or it would be learned
   * that whatever is known is right.
   */
  of(lesson: Lesson, isCounted: boolean): readonly PreparedText[] {
    let prepared = this.kept.get(lesson)
    if (prepared !== undefined) this.kept.delete(lesson)
    else {
      if (isCounted) this.names.unstudy(lesson)
      prepared = lesson.texts.map((text) => this.prepare(text)).filter(({ lengths }) => lengths.length > 0)
      if (isCounted) this.names.study(lesson)
      this.size += sizeOf(prepared)
    }
    this.kept.set(lesson, prepared)
    for (const [oldest, texts] of this.kept) {
      if (this.size <= KEPT || oldest === lesson) break
      this.kept.delete(oldest)
      this.size -= sizeOf(texts)
    }
    return prepared
  }

  private prepare({ text, names }: LessonText): PreparedText {
    const { featurizer } = this.tagger
    featurizer.read(text)
    const scores = new Float64Array(text.length * STATES)
    sumEmissions(this.frozen, featurizer.rows, FEATURES, text.length, scores)
    const states = statesOf(text, names)
    const open = this.openOnes(scores, states)
    const lengths: number[] = []
    const chosen: number[] = []
    for (let i = 0; i < text.length; i++) {
      if (open[i] === 0) continue
      if (i > 0 && open[i - 1] === 1) lengths[lengths.length - 1]!++
      else lengths.push(1)
      chosen.push(i)
    }
    const taken = new Float32Array(chosen.length * STATES)
    chosen.forEach((i, k) => taken.set(scores.subarray(i * STATES, (i + 1) * STATES), k * STATES))
    const places = this.learned.placesOf(text, featurizer, scores, chosen)
    return { lengths, states: Uint8Array.from(chosen, (i) => states[i]!), places, scores: taken }
  }

  /** 1 for what is not clear, and for one character on either side, so that it is learned where names begin and end. */
  private openOnes(scores: Float64Array, states: Uint8Array): Uint8Array {
    const open = new Uint8Array(states.length)
    this.marginals.compute(scores, states.length, this.frozen.transitions)
    for (let i = 0; i < states.length; i++)
      if (states[i] !== OUTSIDE || 1 - this.marginals.at[i * STATES + OUTSIDE]! >= CLEAR) open.fill(1, Math.max(0, i - 1), i + 2)
    return open
  }
}

const sizeOf = (texts: readonly PreparedText[]): number => texts.reduce((sum, { states }) => sum + states.length, 0)

function statesOf(text: string, names: LessonText['names']): Uint8Array {
  const states = new Uint8Array(text.length)
  for (const { start, end, label } of names) {
    const index = MACHINE_LABELS.findIndex((each) => each === label)
    if (index >= 0) for (let i = start; i < end; i++) states[i] = stateOf(index, i - start, end - start)
  }
  return states
}
