import type { ArticleRecord } from '#core/dataset/records'
import { countLeftOut } from '#core/dataset/report'
import type { ExportPlan } from './format'
import { stretchesOf, withoutOverlaps } from './stretches'

/** A sentence as Chinese taggers take it: one token for each character that is no white space. */
export interface Sentence {
  readonly tokens: readonly string[]
  /** Where each token stands in the record's text, in code points. */
  readonly places: readonly number[]
  /** In tokens, end exclusive; rising, never overlapping. */
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** What Python's `split()` and JavaScript take for white space: no tool can read it as a token. */
const BLANK = /[\s\u001c-\u001f\u0085]/u
const ENDS = new Set('。！？；!?;…')
const CLOSES = new Set('”’」』）)》〉】"\'')
const PAUSES = new Set('，、,：:')

interface Token {
  readonly text: string
  readonly at: number
}

/**
 * The record's sentences: cut after 。！？；… with their closing quotes and at the end of a block; longer ones than the option
 * says at a pause, else where the limit is. No cut is inside a mention. What is lost or cut is counted.
 */
export function sentencesOf(record: ArticleRecord, { options, report }: Pick<ExportPlan, 'options' | 'report'>): Sentence[] {
  const characters = [...record.text]
  const stretches = withoutOverlaps(stretchesOf(record, report), options.overlaps, characters.length, report)
  const tokens: Token[] = []
  /** For each place of the text, how many tokens stand before it. */
  const before = new Uint32Array(characters.length + 1)
  characters.forEach((text, at) => {
    before[at] = tokens.length
    if (!BLANK.test(text)) tokens.push({ text, at })
  })
  before[characters.length] = tokens.length

  const marks = stretches.map(({ start, end, label }) => ({ start: before[start]!, end: before[end]!, label: label.replace(/\s+/gu, '_') }))
  const filled = marks.filter(({ start, end }) => start < end)
  countLeftOut(report, 'mention-without-text', marks.length - filled.length)
  const cuts = new Cuts(tokens, filled, new Set(record.blocks.map(({ span }) => before[span[1]]!)))
  return cut(tokens, filled, cuts.ends(options.longest, report))
}

/** Where sentences end. */
class Cuts {
  /** True where a cut before this token would be inside a mention. */
  readonly #inside: Uint8Array

  constructor(
    private readonly tokens: readonly Token[],
    marks: readonly Mark[],
    private readonly blockEnds: ReadonlySet<number>,
  ) {
    this.#inside = new Uint8Array(tokens.length + 1)
    for (const { start, end } of marks) this.#inside.fill(1, start + 1, end)
  }

  ends(longest: number, report: ExportPlan['report']): number[] {
    const ends: number[] = []
    let start = 0
    for (let end = 1; end <= this.tokens.length; end += 1) {
      if (!this.#endsAt(end)) continue
      while (end - start > longest) {
        start = this.#cutWithin(start, longest, end, report)
        ends.push(start)
      }
      if (start < end) ends.push(end)
      start = end
    }
    return ends
  }

  #endsAt(end: number): boolean {
    if (end === this.tokens.length) return true
    if (this.#inside[end] === 1) return false
    if (this.blockEnds.has(end)) return true
    const next = this.tokens[end]!.text
    if (CLOSES.has(next) || ENDS.has(next)) return false
    let last = end - 1
    while (last > 0 && CLOSES.has(this.tokens[last]!.text)) last -= 1
    return ENDS.has(this.tokens[last]!.text)
  }

  #cutWithin(start: number, longest: number, end: number, report: ExportPlan['report']): number {
    let hard = -1
    for (let at = start + longest; at > start; at -= 1) {
      if (this.#inside[at] === 1) continue
      // A pause too near the beginning would leave a scrap of a sentence.
      if (at - start > longest / 2 && PAUSES.has(this.tokens[at - 1]!.text)) return this.#count(report, 'sentence-cut', at)
      if (hard === -1) hard = at
    }
    if (hard !== -1) return this.#count(report, 'sentence-cut', hard)
    let at = start + longest + 1
    while (at < end && this.#inside[at] === 1) at += 1
    return this.#count(report, 'sentence-too-long', at)
  }

  #count(report: ExportPlan['report'], reason: 'sentence-cut' | 'sentence-too-long', at: number): number {
    countLeftOut(report, reason)
    return at
  }
}

function cut(tokens: readonly Token[], marks: readonly Mark[], ends: readonly number[]): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let next = 0
  for (const end of ends) {
    const own: Mark[] = []
    for (; next < marks.length && marks[next]!.start < end; next += 1) {
      const mark = marks[next]!
      own.push({ ...mark, start: mark.start - start, end: mark.end - start })
    }
    const slice = tokens.slice(start, end)
    sentences.push({ tokens: slice.map(({ text }) => text), places: slice.map(({ at }) => at), marks: own })
    start = end
  }
  return sentences
}
