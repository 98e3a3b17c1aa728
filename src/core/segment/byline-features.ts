import { takenByOthers, type Habit, type Habits } from './byline-habits'
import { HEAD, TEXT, opensRun, type RunFacts, type Runs } from './byline-runs'
import type { Seam } from './byline-seams'
import { formulaBit, type Formula } from './language/language'
import type { PageLine } from './page-lines'
import { roleAt } from './units'

/** What the by-lines of a page stand among. */
export interface BylineScene {
  readonly lines: readonly PageLine[]
  readonly classes: Uint8Array
  readonly seams: readonly Seam[]
  readonly runs: Runs
}

/** What is known of by-lines between two articles, all from -1 to 1, in the order in which the scorer is given it. */
const INPUTS = [
  // The chance by the lines alone that they open the article after them, and its logarithm against the other's.
  'chance', 'logOfChance',
  // What stands right before and behind them.
  'afterText', 'afterHead', 'afterJump', 'beforeText', 'beforeHead',
  // What the article before and the one after have already.
  'earlierOpensWithSource', 'earlierIsSigned', 'earlierBylines', 'laterOpensWithSource', 'laterIsSigned', 'laterBylines', 'earlierHasHead', 'laterHasHead',
  // What by-lines of their form do: those whose neighbours leave no choice, and the others (see `Habit`).
  'certainlyOpens', 'certainlyCloses', 'certainlyStandsSo', 'certainlyBetween', 'certainlyKnown',
  'othersOpen', 'othersClose', 'othersStandSo', 'othersBetween', 'othersKnown',
  // Their own look.
  'afterCaption', 'opensWithMark', 'opensWithBracket', 'isTitled', 'isWrittenBy', 'isPictureByline', 'isNamesOnly', 'gapBefore', 'gapAfter', 'isLong', 'standsAlone',
  // What "they close the article before" is scored by.
  'closes',
] as const

export type BylineInput = (typeof INPUTS)[number]

export const BYLINE_INPUTS = INPUTS.length
export const CLOSES = inOrder({ closes: 1 })

/** Numbers by their names, as the scorer is given them; what has no name is 0. */
export function inOrder(values: Readonly<Partial<Record<BylineInput, number>>>): Float32Array {
  return Float32Array.from(INPUTS, (name) => values[name] ?? 0)
}

/** What tells whether a seam opens the article after it. `chance`: by the lines alone; `after`: of every seam, as it stands by now. */
export function readBylineFeatures(
  { lines, classes, seams, runs }: BylineScene, habits: ReadonlyMap<string, Habits>, chance: number, after: readonly number[], number: number,
): Float32Array {
  const seam = seams[number]!
  const { first, next } = seam
  const before = roleAt(classes, first - 1)
  const behind = roleAt(classes, next)
  const earlier = runs.all[runs.of[first - 1]!]!
  const later = runs.all[runs.of[next]!]!
  const own = habits.get(seam.form)!
  const isUnder = HEAD.has(before)
  const certain = sharesOf(own.certain, isUnder)
  const others = sharesOf(takenByOthers(classes, own, seam, after[number]!), isUnder)
  const { text, formulas } = lines[first]!
  const has = (name: Formula): boolean => (formulas & formulaBit(name)) !== 0
  const isApart = ({ blanksBefore, isIndented }: PageLine): boolean => blanksBefore > 0 || isIndented
  const yes = (is: boolean): number => (is ? 1 : 0)
  return inOrder({
    chance,
    logOfChance: Math.max(-1, Math.min(1, Math.log((chance + 1e-4) / (1 - chance + 1e-4)) / 8)),
    afterText: yes(TEXT.has(before)),
    afterHead: yes(isUnder),
    afterJump: yes(before === 'jump'),
    afterCaption: yes(before === 'caption'),
    beforeText: yes(TEXT.has(behind)),
    beforeHead: yes(HEAD.has(behind)),
    earlierOpensWithSource: yes(earlier.opensWithSource),
    earlierIsSigned: yes(earlier.isSigned),
    earlierBylines: bylinesOf(seams, after, number, earlier, -1),
    earlierHasHead: yes(earlier.hasHead),
    laterOpensWithSource: yes(later.opensWithSource),
    laterIsSigned: yes(later.isSigned),
    laterBylines: bylinesOf(seams, after, number, later, 1),
    laterHasHead: yes(later.hasHead),
    certainlyOpens: certain.opens,
    certainlyCloses: certain.closes,
    certainlyStandsSo: certain.standsSo,
    certainlyBetween: certain.between,
    certainlyKnown: certain.known,
    othersOpen: others.opens,
    othersClose: others.closes,
    othersStandSo: others.standsSo,
    othersBetween: others.between,
    othersKnown: others.known,
    opensWithMark: yes(/^[^\p{L}\p{N}（(【〔[]/u.test(text)),
    opensWithBracket: yes(/^[（(【〔[]/u.test(text)),
    isTitled: yes(has('titled-byline')),
    isWrittenBy: yes(has('written-by')),
    isPictureByline: yes(has('picture-byline')),
    isNamesOnly: yes(has('names-only')),
    gapBefore: yes(isApart(lines[first]!)),
    gapAfter: yes(isApart(lines[next]!)),
    isLong: yes(next - first > 1),
    standsAlone: yes(opensRun(classes, first) && opensRun(classes, next)),
  })
}

/** How often the form stands where, where these by-lines would stand if they closed the article before, and how much there is to go by. */
function sharesOf({ opens, closes, under, between }: Habit, isUnder: boolean): Record<'opens' | 'closes' | 'standsSo' | 'between' | 'known', number> {
  const total = opens + closes + under + between
  const share = (count: number): number => count / (total + 0.5)
  return { opens: share(opens), closes: share(closes), standsSo: share(isUnder ? under : closes), between: share(between), known: Math.min(1, total / 4) }
}

/** How many other by-lines the article before (-1) or after (1) has by now: those within, and the open ones at its edges. */
function bylinesOf(seams: readonly Seam[], after: readonly number[], number: number, { first, next }: RunFacts, side: -1 | 1): number {
  let count = 0
  for (let each = number + side; each >= 0 && each < seams.length && count < 1; each += side) {
    const seam = seams[each]!
    if (seam.next < first || seam.first > next) break
    const isWithin = seam.first >= first && seam.next <= next
    if (!seam.isOpen) count += isWithin ? 1 : 0
    else count += side < 0 ? after[each]! : 1 - after[each]!
  }
  return Math.min(1, count)
}
