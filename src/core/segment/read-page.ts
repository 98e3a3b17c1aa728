import { settleBylines } from './byline-sides'
import { CLASSES } from './chain-states'
import type { LineFeatures } from './feature-space'
import { headlinesApart } from './headlines-apart'
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
  const apart = headlinesApart(evidence, linked)
  if (apart.length === 0) return { evidence, lines, linked }
  const raised = readScores(model.second, withBeginnings(second.scores, open.kept, apart), open.input.gaps)
  const parted = settleBylines(evidence, withSecondReading(open.first, open.kept, raised), model.bylines)
  return { evidence, lines: parted, linked: linkPieces(evidence, parted.classes, parted.chances, model.second.scorers) }
}

/** The lines as both looks read them, and what the second one was given and said. */
export function readTwice(model: Model, evidence: PageEvidence): { readonly read: LineReading; readonly open: SecondInput; readonly second: LineReading } {
  const open = readForSecondLook(model, evidence)
  const second = readLinesWith(model.second, open.input)
  return { read: withSecondReading(open.first, open.kept, second), open, second }
}

/** By how much (in logs) a line that parts two headlines is likelier to begin an article than the line by itself tells. */
const PARTS_HEADLINES = 2.5
const BEGINNINGS = CLASSES.flatMap(({ joint }, lineClass) => (joint === 'begins' ? [lineClass] : []))

function withBeginnings(scores: Float32Array, kept: Int32Array, lines: readonly number[]): Float32Array {
  const raised = scores.slice()
  for (const line of lines) {
    const at = kept.indexOf(line) * CLASSES.length
    for (const lineClass of at < 0 ? [] : BEGINNINGS) raised[at + lineClass] = raised[at + lineClass]! + PARTS_HEADLINES
  }
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
