import { CLASSES, classNumber } from './chain-states'
import { boundaryChances } from './link-pieces'
import { formulaBit, type Formula } from './language/language'
import type { PageEvidence } from './page-evidence'
import type { PageLine } from './page-lines'
import type { Role } from './role'
import { chancesOf, type Scorer } from './scorer'
import { roleAt } from './units'

/**
 * By-lines between two articles: they close the one or open the other. A paper sets each form of by-line in one place,
 * and an article mostly has one source, so the page's other by-lines tell what the line's own neighbours leave open.
 */
interface Seam {
  /** Lines of by-lines; `next` is exclusive. */
  readonly first: number
  readonly next: number
  /** Either article may have them; else the lines around leave no choice. */
  readonly isOpen: boolean
  readonly key: string
}

/** What the by-lines of one form do on a page. */
interface Habit {
  /** Open a text, close one, stand under a headline, or stand between a headline and its text. */
  opens: number
  closes: number
  under: number
  between: number
}

export const BYLINE_INPUTS = 37
/** What "they close the article before" is scored by. */
export const CLOSES = Float32Array.from({ length: BYLINE_INPUTS }, (_, index) => (index === BYLINE_INPUTS - 1 ? 1 : 0))

/** The likeliest class of each line, and the chances of all classes. */
interface Reading {
  readonly classes: Uint8Array
  readonly chances: Float32Array
}

/** Lets somebody see the features of each open question: do these lines open the article after them? */
export type BylineTeacher = (first: number, next: number, features: Float32Array) => void

const SOURCES = formulaBit('paper-dateline') | formulaBit('agency-dateline') | formulaBit('reporter-dateline')
const SIGNED = formulaBit('signature-end')
const TITLED = formulaBit('titled-byline')
const FORM = TITLED | formulaBit('written-by') | formulaBit('picture-byline')
const TIMES = 2

/** The reading with every by-line between two articles given to the likelier one, as the whole page tells. */
export function settleBylines<R extends Reading>(evidence: PageEvidence, reading: R, scorer: Scorer, teacher?: BylineTeacher): R {
  const { classes } = reading
  const seams = readSeams(evidence.lines, classes)
  if (!seams.some(({ isOpen }) => isOpen)) return reading
  const boundary = boundaryChances(reading.chances, classes.length)
  const scene = { evidence, classes, seams, runs: readRuns(evidence.lines, classes) }
  let after = seams.map(({ first, next, isOpen }) => (isOpen ? chanceAfter(boundary[first]!, boundary[next]!) : opensRun(classes, first) ? 1 : 0))
  const own = after
  for (let time = 0; time < TIMES; time += 1) {
    const habits = readHabits(scene, after)
    after = seams.map((seam, number) => {
      if (!seam.isOpen) return after[number]!
      const features = readFeatures(scene, habits, own[number]!, after, number)
      if (time === 0) teacher?.(seam.first, seam.next, features)
      return chancesOf(scorer, [features, CLOSES])[0]!
    })
  }
  return withSides(reading, seams, after)
}

function chanceAfter(begins: number, ends: number): number {
  const opens = begins * (1 - ends) + 1e-6
  return opens / (opens + ends * (1 - begins) + 1e-6)
}

function opensRun(classes: Uint8Array, line: number): boolean {
  return line >= classes.length || CLASSES[classes[line]!]!.joint !== 'goes-on'
}

function readSeams(lines: readonly PageLine[], classes: Uint8Array): Seam[] {
  const seams: Seam[] = []
  const jointAt = (line: number): string => CLASSES[classes[line]!]!.joint
  for (let first = 0; first < classes.length; ) {
    if (roleAt(classes, first) !== 'byline') {
      first += 1
      continue
    }
    let next = first + 1
    while (next < classes.length && roleAt(classes, next) === 'byline' && jointAt(next) === 'goes-on') next += 1
    const hasNeighbours = first > 0 && next < classes.length && jointAt(first - 1) !== 'furniture' && jointAt(next) !== 'furniture'
    const isOpen = hasNeighbours && roleAt(classes, next) !== 'byline' && (opensRun(classes, first) || opensRun(classes, next))
    seams.push({ first, next, isOpen, key: keyOf(lines[first]!) })
    first = next
  }
  return seams
}

/** Lines of one form: the same marks at both ends, the same kind, and where a title opens the line, the same first character. */
function keyOf({ text, formulas }: PageLine): string {
  const edge = (character: string): string => (/\p{L}/u.test(character) ? '' : character)
  return `${formulas & FORM} ${(formulas & TITLED) !== 0 ? text.charAt(0) : edge(text.charAt(0))} ${edge(text.charAt(text.length - 1))}`
}

interface RunFacts {
  readonly first: number
  /** Exclusive. */
  readonly next: number
  readonly hasHead: boolean
  /** The text opens with a source, or ends with a signature. */
  readonly opensWithSource: boolean
  readonly isSigned: boolean
}

interface Runs {
  readonly of: Int32Array
  readonly all: readonly RunFacts[]
}

const TEXT: ReadonlySet<Role> = new Set<Role>(['body', 'crosshead', 'note'])
const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck'])

function readRuns(lines: readonly PageLine[], classes: Uint8Array): Runs {
  const of = new Int32Array(classes.length)
  const all: RunFacts[] = []
  for (let first = 0; first < classes.length; ) {
    let next = first + 1
    while (next < classes.length && !opensRun(classes, next)) next += 1
    let text = -1
    let last = -1
    let hasHead = false
    for (let line = first; line < next; line += 1) {
      of[line] = all.length
      const role = roleAt(classes, line)
      if (role === 'body') {
        if (text < 0) text = line
        last = line
      }
      hasHead ||= HEAD.has(role)
    }
    all.push({
      first, next, hasHead,
      opensWithSource: text >= 0 && (lines[text]!.formulas & SOURCES) !== 0,
      isSigned: last >= 0 && (lines[last]!.formulas & SIGNED) !== 0,
    })
    first = next
  }
  return { of, all }
}

interface Scene {
  readonly evidence: PageEvidence
  readonly classes: Uint8Array
  readonly seams: readonly Seam[]
  readonly runs: Runs
}

interface Habits {
  /** As by-lines show it whose neighbours leave no choice, and as the others do by what they were taken for. */
  readonly certain: Habit
  readonly taken: Habit
}

function readHabits({ classes, seams }: Scene, after: readonly number[]): Map<string, Habits> {
  const habits = new Map<string, Habits>()
  seams.forEach((seam, number) => {
    const own = habits.get(seam.key) ?? { certain: noHabit(), taken: noHabit() }
    habits.set(seam.key, own)
    addShare(seam.isOpen ? own.taken : own.certain, shareOf(classes, seam, after[number]!), 1)
  })
  return habits
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

function readFeatures({ evidence, classes, seams, runs }: Scene, habits: ReadonlyMap<string, Habits>, own: number, after: readonly number[], number: number): Float32Array {
  const { lines } = evidence
  const seam = seams[number]!
  const { first, next } = seam
  const out = new Float32Array(BYLINE_INPUTS)
  const before = roleAt(classes, first - 1)
  const behind = roleAt(classes, next)
  const earlier = runs.all[runs.of[first - 1]!]!
  const later = runs.all[runs.of[next]!]!
  out[0] = own
  out[1] = Math.max(-1, Math.min(1, Math.log((own + 1e-4) / (1 - own + 1e-4)) / 8))
  out[2] = TEXT.has(before) ? 1 : 0
  out[3] = HEAD.has(before) ? 1 : 0
  out[4] = before === 'jump' ? 1 : 0
  out[5] = TEXT.has(behind) ? 1 : 0
  out[6] = HEAD.has(behind) ? 1 : 0
  out[7] = earlier.opensWithSource ? 1 : 0
  out[8] = earlier.isSigned ? 1 : 0
  out[9] = bylinesOf(seams, after, number, earlier, -1)
  out[10] = later.opensWithSource ? 1 : 0
  out[11] = later.isSigned ? 1 : 0
  out[12] = bylinesOf(seams, after, number, later, 1)
  out[13] = earlier.hasHead ? 1 : 0
  out[14] = later.hasHead ? 1 : 0
  const { certain, taken } = habits.get(seam.key)!
  const others = { ...taken }
  const isUnder = HEAD.has(before)
  addShare(others, shareOf(classes, seam, after[number]!), -1)
  putHabit(out, 15, certain, isUnder)
  putHabit(out, 20, others, isUnder)
  const { text, formulas } = lines[first]!
  const has = (name: Formula): number => ((formulas & formulaBit(name)) === 0 ? 0 : 1)
  out[25] = before === 'caption' ? 1 : 0
  out[26] = /^[^\p{L}\p{N}（(【〔[]/u.test(text) ? 1 : 0
  out[27] = /^[（(【〔[]/u.test(text) ? 1 : 0
  out[28] = has('titled-byline')
  out[29] = has('written-by')
  out[30] = has('picture-byline')
  out[31] = has('names-only')
  out[32] = lines[first]!.blanksBefore > 0 || lines[first]!.isIndented ? 1 : 0
  out[33] = lines[next]!.blanksBefore > 0 || lines[next]!.isIndented ? 1 : 0
  out[34] = next - first > 1 ? 1 : 0
  out[35] = opensRun(classes, first) && opensRun(classes, next) ? 1 : 0
  return out
}

/** How often the form stands where these by-lines would stand, and how much there is to go by. */
function putHabit(out: Float32Array, at: number, { opens, closes, under, between }: Habit, isUnder: boolean): void {
  const total = opens + closes + under + between
  out[at] = opens / (total + 0.5)
  out[at + 1] = closes / (total + 0.5)
  out[at + 2] = (isUnder ? under : closes) / (total + 0.5)
  out[at + 3] = between / (total + 0.5)
  out[at + 4] = Math.min(1, total / 4)
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

/** The two classes of each role that may begin an article or go on with one. */
const JOINTS = CLASSES.flatMap(({ role, joint }, begin) => (joint === 'begins' ? [[begin, classNumber(role, 'goes-on')] as const] : []))

const GOES_ON = classNumber('body', 'goes-on')
const RESUMES = classNumber('body', 'resumes')

function withSides<R extends Reading>(reading: R, seams: readonly Seam[], after: readonly number[]): R {
  const classes = reading.classes.slice()
  const chances = reading.chances.slice()
  const put = (line: number, chance: number, begins: boolean): void => {
    const at = line * CLASSES.length
    chances[at + GOES_ON] = chances[at + GOES_ON]! + chances[at + RESUMES]!
    chances[at + RESUMES] = 0
    for (const [begin, goOn] of JOINTS) {
      const both = chances[at + begin]! + chances[at + goOn]!
      chances[at + begin] = both * chance
      chances[at + goOn] = both * (1 - chance)
    }
    classes[line] = classNumber(roleAt(classes, line), begins ? 'begins' : 'goes-on')
  }
  seams.forEach(({ first, next, isOpen }, number) => {
    if (!isOpen) return
    const chance = after[number]!
    put(first, chance, chance > 0.5)
    put(next, 1 - chance, chance <= 0.5)
  })
  return { ...reading, classes, chances }
}
