import { countPairs } from './character-pairs'
import { CLASSES } from './chain-states'
import { LEAD } from './cohesion'
import { linkFeatures, type LinkScene, type LinkTarget } from './link-features'
import type { PageEvidence } from './page-evidence'
import { RESUME_REACH, resumeFeatures } from './resume-features'
import { chancesOf, type Scorer } from './scorer'
import { indexTexts, type Tie } from './text-ties'
import { readUnits, type Piece, type PieceKind, type Run, type Units } from './units'

/** What the linker asks: where does this piece belong, or which text does this run take up. */
export type Question = PieceKind | 'resume'
export const QUESTIONS: readonly Question[] = ['resume', 'caption', 'head', 'standing-head']

/** The linker's scorers, one for each question. */
export type Scorers = Readonly<Record<Question, Scorer>>

/** The answer to one question, the one taken first, the others by their chances; a null target means none. */
export interface Link {
  readonly piece: Piece
  readonly targets: readonly (number | null)[]
  readonly chances: readonly number[]
}

export interface Linked {
  readonly units: Units
  /** The texts of the page, interrupted ones whole; after them the captions that stand alone. */
  readonly targets: readonly LinkTarget[]
  readonly links: readonly Link[]
  /** Target of each line's text or piece; -1: none. */
  readonly targetOf: Int32Array
  /** Chance that each run that takes up a text was joined to the right one (1 for other runs). */
  readonly resumeChance: Float32Array
  readonly boundary: Float32Array
}

/**
 * A caption or a column name in the wrong article spoils two articles, one that is left apart spoils one at most: where
 * no text is likelier than all other answers together, it stays apart.
 */
const LIKELY: Readonly<Record<PieceKind, number>> = { head: 0, caption: 0.5, 'standing-head': 0.5 }

/** Lets somebody see each question with the features of its possible answers, and say which answer to take. */
export type Teacher = (question: Question, lines: readonly number[], answers: readonly (readonly number[] | null)[], features: readonly Float32Array[]) => number | null

/** Nearest targets on either side, and best ties, that a piece may be linked to. */
const NEAREST = 7
const BEST_TIES = 6

/** Joins interrupted texts and finds for every headline group, caption and column name the text it belongs to. */
export function linkPieces(
  evidence: PageEvidence, reading: Uint8Array, classChances: Float32Array, scorers: Scorers, teacher?: Teacher,
): Linked {
  const units = readUnits(reading)
  const boundary = boundaryChances(classChances, reading.length)
  const { texts, resumeChance } = joinTexts(evidence, units, classChances, scorers.resume, teacher)
  const targets: LinkTarget[] = [...texts]
  const targetOf = new Int32Array(reading.length).fill(-1)
  texts.forEach(({ lines }, target) => lines.forEach((line) => (targetOf[line] = target)))
  const links: Link[] = []
  const leadLength = LEAD[evidence.shape.isParagraphs ? 'paragraphs' : 'lines']

  for (const kind of ['caption', 'head', 'standing-head'] as const) {
    if (!units.pieces.some((piece) => piece.kind === kind)) continue
    // Whatever a piece is asked about stands in source order; `numbers` leads back to the page's own numbers.
    const numbers = (kind === 'head' ? targets : texts).map((_, target) => target)
    numbers.sort((a, b) => targets[a]!.lines[0]! - targets[b]!.lines[0]!)
    const scene = readScene(units, boundary, numbers.map((target) => targets[target]!))
    const ties = indexTexts(evidence.pairs, scene.targets.map(({ lines }) => lines))
    const leads = indexTexts(evidence.pairs, scene.targets.map(({ lines }) => lines.slice(0, leadLength)))
    const answer = createAnswerer(scene, ties.tiesOf, leads.tiesOf, scorers[kind], teacher)
    for (const piece of units.pieces) {
      if (piece.kind !== kind) continue
      const found = answer(piece)
      const link = { ...found, targets: found.targets.map((target) => (target === null ? null : numbers[target]!)) }
      links.push(link)
      let target = link.targets[0] ?? null
      if (target === null && kind === 'caption') {
        target = targets.length
        targets.push({ runs: [piece.run], lines: linesOf(piece), isCaption: true })
      }
      if (target !== null) targetOf.fill(target, piece.first, piece.next)
    }
  }
  return { units, targets, links, targetOf, resumeChance, boundary }
}

/** Chance that the article changes before each line. */
export function boundaryChances(classChances: Float32Array, count: number): Float32Array {
  const chances = new Float32Array(count)
  for (let line = 0; line < count; line += 1) {
    CLASSES.forEach(({ joint }, c) => {
      if (joint !== 'goes-on') chances[line] = chances[line]! + classChances[line * CLASSES.length + c]!
    })
  }
  return chances
}

function linesOf({ first, next }: Piece): number[] {
  return Array.from({ length: next - first }, (_, index) => first + index)
}

const RESUMES = CLASSES.findIndex(({ joint }) => joint === 'resumes')
/** A run that may well be the rest of a text is asked about even if the chain did not think so. */
const WORTH_ASKING = 0.05

function joinTexts(
  evidence: PageEvidence, units: Units, classChances: Float32Array, scorer: Scorer, teacher: Teacher | undefined,
): { texts: LinkTarget[]; resumeChance: Float32Array } {
  const texts: { runs: number[]; lines: number[]; isCaption: false }[] = []
  const textOf = new Map<Run, number>()
  const resumeChance = new Float32Array(units.runs.length).fill(1)
  const numberOf = new Map(units.runs.map((run, number) => [run, number]))
  const withText = units.runs.filter(({ text }) => text.length > 0)
  const headRuns = new Set(units.pieces.flatMap(({ kind, run }) => (kind === 'head' ? [units.runs[run]!] : [])))
  const isAsked = (run: Run, index: number): boolean => index > 0 && (run.resumes || classChances[run.first * CLASSES.length + RESUMES]! > WORTH_ASKING)
  const ties = indexTexts(evidence.pairs, withText.some(isAsked) ? withText.map(({ text }) => text) : [])
  const counts = countPairs(evidence.pairs)
  withText.forEach((run, index) => {
    const number = numberOf.get(run)!
    const own = classChances[run.first * CLASSES.length + RESUMES]!
    if (isAsked(run, index)) {
      const earlier = withText.slice(Math.max(0, index - RESUME_REACH), index).reverse()
      const start = run.text.slice(0, 15)
      const found = new Map(ties.tiesOf(start[0]!, start[start.length - 1]! + 1).map((tie) => [withText[tie.text]!, tie]))
      const near = earlier.flatMap((each) => found.get(each) ?? []).sort((a, b) => b.share - a.share)
      const candidates = [...earlier, null]
      const features = candidates.map((each, between) => {
        const tie = each === null ? undefined : found.get(each)
        return resumeFeatures(evidence, run, each, between, tie, near[0] === tie ? near[1] : near[0], own, each !== null && headRuns.has(each), counts)
      })
      const answers = candidates.map((each) => each?.text ?? null)
      const taught = teacher?.('resume', start, answers, features) ?? null
      const chances = chancesOf(scorer, features)
      const pick = taught ?? chances.indexOf(Math.max(...chances))
      resumeChance[number] = chances[pick]!
      const chosen = candidates[pick]!
      if (chosen !== null) {
        const text = textOf.get(chosen)!
        textOf.set(run, text)
        texts[text]!.runs.push(number)
        texts[text]!.lines.push(...run.text)
        return
      }
    }
    textOf.set(run, texts.length)
    texts.push({ runs: [number], lines: [...run.text], isCaption: false })
  })
  return { texts, resumeChance }
}

function readScene(units: Units, boundary: Float32Array, targets: readonly LinkTarget[]): LinkScene {
  const headRuns = new Map<number, Piece[]>()
  for (const piece of units.pieces) {
    if (piece.kind === 'head') headRuns.set(piece.run, [...(headRuns.get(piece.run) ?? []), piece])
  }
  const has = Uint8Array.from(targets, ({ runs }) => (runs.some((run) => headRuns.has(run)) ? 1 : 0))
  const headlessRank = new Int32Array(targets.length).fill(-1)
  let headlessCount = 0
  let after = 1
  let attached = 2
  targets.forEach(({ isCaption, runs, lines }, target) => {
    if (!isCaption && has[target] === 0) headlessRank[target] = headlessCount++
    if (isCaption || has[target] === 0) return
    attached += 1
    if (runs.some((run) => headRuns.get(run)?.some(({ first }) => first > lines[0]!))) after += 1
  })
  const looseCount = units.pieces.filter((piece) => isLoose(units, piece)).length
  return { units, targets, boundary, hasHead: has, headlessRank, headlessCount, looseCount, afterShare: after / attached }
}

function isLoose({ runs }: Units, piece: Piece): boolean {
  return piece.kind === 'head' && runs[piece.run]!.text.length === 0
}

function createAnswerer(
  scene: LinkScene, tiesOf: (first: number, next: number) => Tie[], leadsOf: (first: number, next: number) => Tie[], scorer: Scorer,
  teacher: Teacher | undefined,
): (piece: Piece) => Link {
  let loose = 0
  return (piece) => {
    const looseRank = isLoose(scene.units, piece) ? loose++ : -1
    const ties = tiesOf(piece.first, piece.next).sort((a, b) => b.share - a.share)
    const byText = new Map(ties.map((tie) => [tie.text, tie]))
    const leads = leadsOf(piece.first, piece.next).sort((a, b) => b.share - a.share)
    const byLead = new Map(leads.map((tie) => [tie.text, tie]))
    const targets: (number | null)[] = [...nearTargets(scene.targets, piece, ties), null]
    const features = targets.map((target) => linkFeatures(scene, piece, looseRank, byText, ties, byLead, leads, target))
    const taught = teacher?.(piece.kind, linesOf(piece), targets.map((target) => (target === null ? null : scene.targets[target]!.lines)), features) ?? null
    const chances = chancesOf(scorer, features)
    const best = chances.indexOf(Math.max(...chances))
    const taken = taught ?? (chances[best]! < LIKELY[piece.kind] ? targets.indexOf(null) : best)
    const order = targets.map((_, index) => index).sort((a, b) => Number(b === taken) - Number(a === taken) || chances[b]! - chances[a]!)
    return { piece, targets: order.map((index) => targets[index]!), chances: order.map((index) => chances[index]!) }
  }
}

/** The targets nearest to the piece on either side, and those that have most of its words. */
function nearTargets(targets: readonly LinkTarget[], piece: Piece, ties: readonly Tie[]): number[] {
  let low = 0
  let high = targets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (targets[middle]!.lines[0]! < piece.first) low = middle + 1
    else high = middle
  }
  const near = new Set<number>()
  for (let each = Math.max(0, low - NEAREST); each < Math.min(targets.length, low + NEAREST); each += 1) near.add(each)
  for (const { text } of ties.slice(0, BEST_TIES)) near.add(text)
  return [...near]
}
