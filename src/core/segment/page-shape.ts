import type { Language } from './language/language'
import type { PageLine } from './page-lines'
import { readOpenings } from './paragraphs'

/** The classes of a line's first or last character. */
export const EDGES = ['sentence', 'comma', 'colon', 'open', 'close', 'digit', 'latin', 'dash', 'han', 'other'] as const

/** What the lines of a page look like beside each other. All arrays have one entry per non-blank line. */
export interface PageShape {
  /** A line is a paragraph or a piece of one, rather than a printed line. */
  readonly isParagraphs: boolean
  /** The block of each line: lines between two blank lines or white-space starts. */
  readonly block: Int32Array
  /** First line of each block, and one entry more: the number of lines. */
  readonly blockStart: Int32Array
  /** Blocks of at most four lines that neither end nor break off a sentence, as headlines and by-lines do not. */
  readonly isShortBlock: Uint8Array
  /** Index into `EDGES` of the first and last character. */
  readonly startEdge: Uint8Array
  readonly endEdge: Uint8Array
  readonly sentenceMarks: Uint8Array
  readonly commas: Uint8Array
  /** Usual width around the line, of the text before it, and of the text from it on, in cells (0: no text there). */
  readonly aroundWidth: Float32Array
  readonly widthBefore: Float32Array
  readonly widthAfter: Float32Array
  /** What the paragraph that begins with the line opens with; -1 where none begins (see `readOpenings`). */
  readonly openings: Int32Array
  /** Usual width on the whole page. */
  readonly pageWidth: number
}

const PARAGRAPH_CELLS = 40
const NARROWEST_TEXT = 9

export function readShape(lines: readonly PageLine[], language: Language): PageShape {
  const count = lines.length
  const widths = Float32Array.from(lines, ({ cells }) => cells)
  const sorted = widths.slice().sort()
  const isParagraphs = (sorted[Math.floor(count * 0.6)] ?? 0) > PARAGRAPH_CELLS
  const marks = countMarks(lines, language)
  const { block, blockStart } = readBlocks(lines)
  const isShortBlock = new Uint8Array(blockStart.length - 1)
  for (let index = 0; index < isShortBlock.length; index += 1) {
    isShortBlock[index] = isShort(blockStart[index]!, blockStart[index + 1]!, marks) ? 1 : 0
  }
  const isText = (line: number): boolean => isShortBlock[block[line]!] === 0 && widths[line]! >= NARROWEST_TEXT
  const aroundWidth = widthsAround(widths)
  return {
    isParagraphs,
    block,
    blockStart,
    isShortBlock,
    ...marks,
    aroundWidth,
    ...widthsBeside(widths, isText),
    openings: readOpenings(lines, language, block, marks.endEdge, aroundWidth),
    pageWidth: sorted[Math.floor(count * 0.55)] ?? 0,
  }
}

interface Marks {
  readonly startEdge: Uint8Array
  readonly endEdge: Uint8Array
  /** The line ends with a full stop. */
  readonly isStop: Uint8Array
  readonly sentenceMarks: Uint8Array
  readonly commas: Uint8Array
}

function countMarks(lines: readonly PageLine[], language: Language): Marks {
  const count = lines.length
  const marks = {
    startEdge: new Uint8Array(count),
    endEdge: new Uint8Array(count),
    isStop: new Uint8Array(count),
    sentenceMarks: new Uint8Array(count),
    commas: new Uint8Array(count),
  }
  lines.forEach(({ text }, line) => {
    marks.startEdge[line] = edgeOf(text.charAt(0), language)
    marks.endEdge[line] = edgeOf(text.charAt(text.length - 1), language)
    marks.isStop[line] = text.endsWith(language.fullStop) || text.endsWith('；') ? 1 : 0
    let sentences = 0
    let commas = 0
    for (let at = 0; at < text.length && sentences < 99; at += 1) {
      const character = text.charAt(at)
      if (character === '，' || character === '；') commas += 1
      else if (text.charCodeAt(at) > 0x3000 && at < text.length - 1 && language.sentenceMarks.includes(character)) sentences += 1
    }
    marks.sentenceMarks[line] = sentences
    marks.commas[line] = Math.min(commas, 99)
  })
  return marks
}

export function edgeOf(character: string, language: Language): number {
  if (language.sentenceMarks.includes(character)) return 0
  if ('，；、,;'.includes(character)) return 1
  if ('：:'.includes(character)) return 2
  if (language.openingMarks.includes(character)) return 3
  if (language.closingMarks.includes(character)) return 4
  if (/\d/.test(character)) return 5
  if (/[A-Za-z]/.test(character)) return 6
  if ('—…-－～'.includes(character)) return 7
  const code = character.charCodeAt(0)
  return code >= 0x3400 && code <= 0x9fff ? 8 : 9
}

function readBlocks(lines: readonly PageLine[]): { block: Int32Array; blockStart: Int32Array } {
  const block = new Int32Array(lines.length)
  const starts: number[] = []
  lines.forEach((line, index) => {
    if (index === 0 || line.blanksBefore > 0 || line.isIndented) starts.push(index)
    block[index] = starts.length - 1
  })
  return { block, blockStart: Int32Array.from([...starts, lines.length]) }
}

function isShort(first: number, next: number, { endEdge, isStop, sentenceMarks, commas }: Marks): boolean {
  if (next - first > 4) return false
  let pauses = 0
  for (let line = first; line < next; line += 1) {
    if (isStop[line] === 1 || sentenceMarks[line]! > 0) return false
    if (endEdge[line] === 1 && line === next - 1) return false
    pauses += commas[line]!
  }
  return pauses <= 2
}

/** The 60th percentile of each line and its six neighbours on either side. */
function widthsAround(widths: Float32Array): Float32Array {
  return widths.map((_, line) => percentile(widths.slice(Math.max(0, line - 6), line + 7), 0.6))
}

/** The 55th percentile of up to eight lines of text before each line, and from it on. */
function widthsBeside(widths: Float32Array, isText: (line: number) => boolean): { widthBefore: Float32Array; widthAfter: Float32Array } {
  const count = widths.length
  const widthBefore = new Float32Array(count)
  const widthAfter = new Float32Array(count)
  let window: number[] = []
  for (let line = 0; line < count; line += 1) {
    widthBefore[line] = percentile(Float32Array.from(window), 0.55)
    if (isText(line)) window = [...window.slice(-7), widths[line]!]
  }
  window = []
  for (let line = count - 1; line >= 0; line -= 1) {
    if (isText(line)) window = [...window.slice(-7), widths[line]!]
    widthAfter[line] = percentile(Float32Array.from(window), 0.55)
  }
  return { widthBefore, widthAfter }
}

function percentile(values: Float32Array, share: number): number {
  return values.length === 0 ? 0 : values.sort()[Math.floor(values.length * share)]!
}
