import { readForSecondLook } from '../read-page'
import { readEvidence } from '../page-evidence'
import type { Model } from '../model'
import { newMomentum, stepAdam } from './adam'
import { classesOf, keptClasses, labelsOf, type CorrectedPage } from './corrected-page'
import { addGradient, lossOf, type Lesson } from './gradient'

/**
 * What a project's editors have taught: weights of the second look that follow their corrections, and the pages they
 * were learnt from, as features without words. How far the splitter goes along with them is decided by what would have
 * been best on each corrected page before it was learnt.
 */
export interface Profile {
  readonly weights: Float32Array
  /** The latest corrected pages, oldest first; they are gone over again with each new one. */
  readonly lessons: readonly NamedLesson[]
  /** Summed losses of the mixtures (see `MIXTURES`) on the corrected pages, each before it was learnt. */
  readonly losses: Float64Array
  /** The names of all pages that were learnt, oldest first. */
  readonly pages: readonly string[]
}

/** A page to learn from, with its name. */
export interface NamedLesson extends Lesson {
  readonly name: string
}

/** How much of what was learnt is mixed into the shipped weights. */
export const MIXTURES = [0, 0.25, 0.5, 0.75, 1] as const
const LESSONS_KEPT = 12
const ROUNDS = 4
const REPLAYED = 3
const RATE = 0.002
/** A mixture has to be better than the shipped weights by this share of their loss. */
const MARGIN = 0.02
/** Corrected pages from which on each mixture may be taken: few pages prove little. */
const PAGES_NEEDED = [0, 2, 4, 8, 14] as const
/** Draws the learnt weights back to the shipped ones with each step. */
const PULL = 0.002

/** A profile that knows nothing yet. */
export function newProfile(model: Model): Profile {
  return { weights: model.second.weights.slice(), lessons: [], losses: new Float64Array(MIXTURES.length), pages: [] }
}

/**
 * The profile after one more corrected page, or after one that was learnt before and has been corrected again. `model` is
 * the shipped one. Pure; takes a few page-splits' time.
 */
export function learnFrom(model: Model, profile: Profile, page: CorrectedPage): Profile {
  const lesson = lessonOf(model, page)
  if (lesson.gaps.length === 0) return profile
  const { plan, weights: shipped } = model.second
  const isNew = !profile.pages.includes(page.name)
  // How well a page is read that was learnt already proves nothing.
  const losses = isNew ? profile.losses.map((sum, index) => sum + lossOf(plan, mixed(shipped, profile.weights, MIXTURES[index]!), lesson)) : profile.losses
  const lessons = [...profile.lessons.filter(({ name }) => name !== page.name), lesson].slice(-LESSONS_KEPT)
  const weights = profile.weights.slice()
  const gradient = new Float32Array(weights.length)
  let momentum = newMomentum(weights.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of replayed(lessons, profile.pages.length + round)) {
      addGradient(plan, weights, each, gradient)
      for (let index = 0; index < gradient.length; index += 1) gradient[index] = gradient[index]! / 100
      momentum = stepAdam(weights, gradient, momentum, RATE)
      for (let index = 0; index < weights.length; index += 1) weights[index] = weights[index]! + PULL * (shipped[index]! - weights[index]!)
    }
  }
  return { weights, lessons, losses, pages: isNew ? [...profile.pages, page.name] : profile.pages }
}

/** The model that splits the project's pages: the shipped one, as far along with the profile as has proved right. */
export function withProfile(model: Model, profile: Profile): Model {
  const share = MIXTURES[bestMixture(profile)]!
  if (share === 0) return model
  return { ...model, second: { ...model.second, weights: mixed(model.second.weights, profile.weights, share) } }
}

function bestMixture({ losses, pages }: Profile): number {
  let best = 0
  for (let index = 1; index < losses.length; index += 1) {
    if (pages.length >= PAGES_NEEDED[index]! && losses[index]! < losses[best]! && losses[index]! < losses[0]! * (1 - MARGIN)) best = index
  }
  return best
}

/** The newest lesson and some of the earlier ones, which change from time to time. */
function replayed(lessons: readonly NamedLesson[], time: number): Lesson[] {
  const earlier = lessons.slice(0, -1)
  const picked = Array.from({ length: Math.min(REPLAYED, earlier.length) }, (_, index) => earlier[(time * REPLAYED + index) % earlier.length]!)
  return [lessons[lessons.length - 1]!, ...picked]
}

function lessonOf(model: Model, page: CorrectedPage): NamedLesson {
  const evidence = readEvidence(page.text, model.language, model.vocabulary)
  const { kept, input } = readForSecondLook(model, evidence)
  return { ...input, name: page.name, classes: keptClasses(classesOf(labelsOf(evidence.lines, page)), kept) }
}

function mixed(shipped: Float32Array, learnt: Float32Array, share: number): Float32Array {
  return shipped.map((value, index) => value + share * (learnt[index]! - value))
}

