import { HEAD, TEXT, opensRun } from './byline-runs'
import type { Seam } from './byline-seams'
import { roleAt } from './units'

/** How many by-lines of one form stand where on a page. */
export interface Habit {
  /** They open a text, close one, stand under a headline, or stand between a headline and its text. */
  opens: number
  closes: number
  under: number
  between: number
}

export interface Habits {
  /** As by-lines show it whose neighbours leave no choice, and as the others do by what they were taken for. */
  readonly certain: Habit
  readonly taken: Habit
}

/** The habits of each form. `after`: the chance of each seam to open the article after it. */
export function readHabits(classes: Uint8Array, seams: readonly Seam[], after: readonly number[]): Map<string, Habits> {
  const habits = new Map<string, Habits>()
  seams.forEach((seam, number) => {
    const own = habits.get(seam.form) ?? { certain: noHabit(), taken: noHabit() }
    habits.set(seam.form, own)
    addShare(seam.isOpen ? own.taken : own.certain, shareOf(classes, seam, after[number]!), 1)
  })
  return habits
}

/** What the other open by-lines of a seam's form do. */
export function takenByOthers(classes: Uint8Array, { taken }: Habits, seam: Seam, after: number): Habit {
  const others = { ...taken }
  addShare(others, shareOf(classes, seam, after), -1)
  return others
}

function noHabit(): Habit {
  return { opens: 0, closes: 0, under: 0, between: 0 }
}

function addShare(habit: Habit, share: Habit, factor: number): void {
  habit.opens += factor * share.opens
  habit.closes += factor * share.closes
  habit.under += factor * share.under
  habit.between += factor * share.between
}

/** What one group of by-lines says about its form, the less the more doubtful it is. */
function shareOf(classes: Uint8Array, { first, next, isOpen }: Seam, after: number): Habit {
  const share = noHabit()
  const isUnder = first > 0 && HEAD.has(roleAt(classes, first - 1))
  const closing = isUnder ? 'under' : 'closes'
  if (isOpen) {
    const weight = 0.05 + 0.95 * Math.abs(2 * after - 1)
    share.opens = weight * after
    share[closing] = weight * (1 - after)
  } else if (opensRun(classes, first)) share.opens = 1
  else if (opensRun(classes, next)) share[closing] = 1
  else if (isUnder) share.between = 1
  else if (roleAt(classes, first - 1) === 'standing-head') share.opens = 1
  else if (!TEXT.has(roleAt(classes, next))) share.closes = 1
  return share
}
