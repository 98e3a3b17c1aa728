import { CLOSES, readBylineFeatures } from './byline-features'
import { readHabits } from './byline-habits'
import { opensRun, readRuns } from './byline-runs'
import { readSeams, type Seam } from './byline-seams'
import { CLASSES, classNumber } from './chain-states'
import { boundaryChances } from './link-pieces'
import type { PageEvidence } from './page-evidence'
import { chancesOf, type Scorer } from './scorer'
import { roleAt } from './units'

/** The likeliest class of each line, and the chances of all classes. */
interface Reading {
  readonly classes: Uint8Array
  readonly chances: Float32Array
}

/** Lets somebody see the features of each open question: do these lines open the article after them? */
export type BylineTeacher = (first: number, next: number, features: Float32Array) => void

const TIMES = 2

/**
 * The reading with every by-line between two articles given to the likelier one, as the whole page tells: a paper sets
 * each form of by-line in one place, and an article mostly has one source, so the page's other by-lines tell what the
 * line's own neighbours leave open.
 */
export function settleBylines<R extends Reading>(evidence: PageEvidence, reading: R, scorer: Scorer, teacher?: BylineTeacher): R {
  const { classes } = reading
  const seams = readSeams(evidence.lines, classes)
  if (!seams.some(({ isOpen }) => isOpen)) return reading
  const boundary = boundaryChances(reading.chances, classes.length)
  const scene = { lines: evidence.lines, classes, seams, runs: readRuns(evidence.lines, classes) }
  let after = seams.map(({ first, next, isOpen }) => (isOpen ? chanceAfter(boundary[first]!, boundary[next]!) : opensRun(classes, first) ? 1 : 0))
  const own = after
  for (let time = 0; time < TIMES; time += 1) {
    const habits = readHabits(classes, seams, after)
    after = seams.map((seam, number) => {
      if (!seam.isOpen) return after[number]!
      const features = readBylineFeatures(scene, habits, own[number]!, after, number)
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
