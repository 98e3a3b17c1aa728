import { settleBylines } from './byline-sides'
import { CLASSES, classNumber } from './chain-states'
import type { LineFeatures } from './feature-space'
import { headlinesApart } from './headlines-apart'
import { headlinesMissed } from './headlines-missed'
import { linkTable } from './line-links'
import { linkPieces, type Linked } from './link-pieces'
import { readLinesWith, readScores, type LineInput, type LineReading, type Model } from './model'
import { readEvidence, type PageEvidence } from './page-evidence'
import { readSecondLook } from './second-look'

/** Everything the model says about one page. */
export interface PageReading {
  readonly evidence: PageEvidence
  readonly lines: LineReading
  readonly linked: Linked
}

/** Looks at a page twice: the second time knowing what the first reading made of it. */
export function readPage(model: Model, text: string): PageReading {
  const evidence = readEvidence(text, model.language, model.vocabulary)
  const { read, open, second } = readTwice(model, evidence)
  const lines = settleBylines(evidence, read, model.bylines)
  const linked = linkPieces(evidence, lines.classes, lines.chances, model.second.scorers)
  const scores = putRight(second.scores, open.kept, headlinesApart(evidence, linked), headlinesMissed(evidence, linked))
  if (scores === null) return { evidence, lines, linked }
  const again = readScores(model.second, scores, open.input.gaps)
  const settled = settleBylines(evidence, withSecondReading(open.first, open.kept, again), model.bylines)
  return { evidence, lines: settled, linked: linkPieces(evidence, settled.classes, settled.chances, model.second.scorers) }
}

/** The lines as both looks read them, and what the second one was given and said. */
export function readTwice(model: Model, evidence: PageEvidence): { readonly read: LineReading; readonly open: SecondInput; readonly second: LineReading } {
  const open = readForSecondLook(model, evidence)
  const second = readLinesWith(model.second, open.input)
  return { read: withSecondReading(open.first, open.kept, second), open, second }
}

/** By how much (in logs) what the whole page tells of a line is likelier than the line by itself tells. */
const TOLD_BY_THE_PAGE = 2.5
const BEGINNINGS = CLASSES.flatMap(({ joint }, lineClass) => (joint === 'begins' ? [lineClass] : []))
const HEADLINE_AFTER_TEXT = [classNumber('headline', 'goes-on')]

/** The scores with lines that part two headlines, and headlines that were missed, made likelier; null where there are none. */
function putRight(scores: Float32Array, kept: Int32Array, apart: readonly number[], missed: readonly number[]): Float32Array | null {
  if (apart.length + missed.length === 0) return null
  const raised = scores.slice()
  const placeOf = new Map(Array.from(kept, (line, place) => [line, place]))
  const raise = (line: number, classes: readonly number[]): void => {
    const place = placeOf.get(line)
    if (place === undefined) return
    for (const lineClass of classes) raised[place * CLASSES.length + lineClass]! += TOLD_BY_THE_PAGE
  }
  for (const line of apart) raise(line, BEGINNINGS)
  for (const line of missed) raise(line, HEADLINE_AFTER_TEXT)
  return raised
}

/** What the second look begins with. */
export interface SecondInput {
  /** The lines that are looked at again. */
  readonly kept: Int32Array
  readonly input: LineInput & { readonly features: LineFeatures; readonly base: Float32Array }
  readonly first: LineReading
}

/** Reads the page once and prepares the lines that are still open for the second look. */
export function readForSecondLook(model: Model, evidence: PageEvidence): SecondInput {
  const first = readLinesWith(model.first, evidence)
  const linked = linkPieces(evidence, first.classes, first.chances, model.first.scorers)
  const kept = openLines(first)
  const base = new Float32Array(kept.length * CLASSES.length)
  kept.forEach((line, place) => base.set(first.scores.subarray(line * CLASSES.length, (line + 1) * CLASSES.length), place * CLASSES.length))
  const input = {
    features: readSecondLook(evidence, model.first.plan.features, kept, first.classes, first.chances, linked),
    table: linkTable(Uint8Array.from(kept, (line) => evidence.table.isEvent[line]!), Int32Array.from(kept, (line) => evidence.shape.block[line]!)),
    gaps: Uint8Array.from(kept, (line) => evidence.gaps[line]!),
    base,
  }
  return { kept, input, first }
}

const BODY = CLASSES.findIndex(({ role, joint }) => role === 'body' && joint === 'goes-on')
const CERTAIN = 0.995

/** All lines but those that lie, with both neighbours, in the midst of a text beyond doubt. */
function openLines({ classes, chances }: LineReading): Int32Array {
  const isPlain = (line: number): boolean => classes[line] === BODY && chances[line * CLASSES.length + BODY]! > CERTAIN
  const open: number[] = []
  for (let line = 0; line < classes.length; line += 1) {
    if (!isPlain(line) || !isPlain(line - 1) || !isPlain(line + 1)) open.push(line)
  }
  return Int32Array.from(open)
}

function withSecondReading(first: LineReading, kept: Int32Array, second: LineReading): LineReading {
  const classes = first.classes.slice()
  const chances = first.chances.slice()
  const scores = first.scores
  kept.forEach((line, place) => {
    classes[line] = second.classes[place]!
    chances.set(second.chances.subarray(place * CLASSES.length, (place + 1) * CLASSES.length), line * CLASSES.length)
  })
  return { scores, classes, chances }
}
