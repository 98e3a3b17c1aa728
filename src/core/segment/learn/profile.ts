import { stepsWith } from '../habits'
import type { Model } from '../model'
import type { CorrectedPage } from './corrected-page'
import { fitPlace, habitsAt, usualPlace, type PaperPlace } from './fit-habits'
import { lessonOf, lossOf, type Lesson } from './lesson'
import { SHARES, bestShare, noGains, withPage, type Gains } from './trial'

/**
 * What a project's editors have taught: the habits of their paper, and the pages they were learnt from, as features
 * without words. Whether the splitter goes along with them is decided by what would have been best on each corrected
 * page before it was learnt.
 */
export interface Profile {
  readonly place: PaperPlace
  /** The latest corrected pages, oldest first; the habits are fitted to all of them. */
  readonly lessons: readonly NamedLesson[]
  readonly gains: Gains
  /** The names of all pages that were learnt, oldest first. */
  readonly pages: readonly string[]
}

/** A page to learn from, with its name. */
export interface NamedLesson extends Lesson {
  readonly name: string
}

const LESSONS_KEPT = 40
/** A paper's place moves little with one page more. */
const STEPS = 10

/** A profile that knows nothing yet. */
export function newProfile(model: Model): Profile {
  return { place: usualPlace(model), lessons: [], gains: noGains(), pages: [] }
}

/**
 * The profile after one more corrected page, or after one that was learnt before and has been corrected again. `model` is
 * the shipped one. Pure; takes some page-splits' time for each page it keeps.
 */
export function learnFrom(model: Model, profile: Profile, page: CorrectedPage): Profile {
  const lesson = lessonOf(model, page)
  if (lesson.gaps.length === 0) return profile
  const isNew = !profile.pages.includes(page.name)
  // How well a page is read that was learnt already proves nothing.
  const gains = isNew ? withPage(profile.gains, lossesOf(model, profile, lesson)) : profile.gains
  const lessons = [...profile.lessons.filter(({ name }) => name !== page.name), { ...lesson, name: page.name }].slice(-LESSONS_KEPT)
  return { place: fitPlace(model, lessons, profile.place, STEPS), lessons, gains, pages: isNew ? [...profile.pages, page.name] : profile.pages }
}

/** The model that splits the project's pages: the shipped one, as far along with the paper's habits as has proved right. */
export function withProfile(model: Model, profile: Profile): Model {
  const share = bestShare(profile.gains, profile.pages.length)
  if (share === 0) return model
  const { plan, weights: shipped } = model.second
  const habits = habitsAt(model, profile.place.map((each) => share * each))
  const weights = shipped.slice()
  weights.set(stepsWith(shipped.subarray(plan.steps), habits, plan.features), plan.steps)
  return { ...model, second: { ...model.second, weights, habits } }
}

/** The losses of a page with each share of the habits (see `SHARES`). */
function lossesOf(model: Model, { place }: Profile, lesson: Lesson): number[] {
  return SHARES.map((share) => lossOf(model, lesson, habitsAt(model, place.map((each) => share * each))))
}
