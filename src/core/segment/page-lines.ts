import { linesOf } from '#core/text/lines'
import type { Span } from '#core/text/span'
import { FORMULA_REACH, type Language } from './language/language'

/** A non-blank line of a page as the splitter sees it. */
export interface PageLine extends Span {
  /** The line without outer white space, letter-spacing closed, half-width marks beside Chinese widened. */
  readonly text: string
  /** Width in full-width cells: an ASCII character is half a cell. */
  readonly cells: number
  /** Blank lines between this line and the one before (for the first line: the start of the page). */
  readonly blanksBefore: number
  /** The line starts with white space: in text taken from a PDF, often a new text object. */
  readonly isIndented: boolean
  /** The line was set with spaces between its characters. */
  readonly isSpaced: boolean
  /** Newspaper formulas, a bit set. */
  readonly formulas: number
}

const HAN = /\p{Script=Han}/u
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }

/** The non-blank lines of a text, in order. Linear in the length of the text. */
export function readPageLines(text: string, language: Language): PageLine[] {
  const lines: PageLine[] = []
  let blanks = 0
  for (const { start, end } of linesOf(text)) {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed === '') {
      blanks += 1
      continue
    }
    const isSpaced = isLetterSpaced(trimmed)
    const closed = widened(isSpaced ? withoutLetterSpacing(trimmed) : trimmed)
    const isWhole = closed.length <= FORMULA_REACH
    lines.push({
      start,
      end,
      text: closed,
      cells: cellsOf(closed),
      blanksBefore: blanks,
      isIndented: raw.charCodeAt(0) !== trimmed.charCodeAt(0),
      isSpaced,
      formulas: language.formulasOf(
        isWhole ? closed : closed.slice(0, FORMULA_REACH),
        isWhole ? closed : closed.slice(-FORMULA_REACH),
        isWhole,
      ),
    })
    blanks = 0
  }
  return lines
}

/** Width in full-width cells; every character outside ASCII counts as one, also one outside the BMP. */
export function cellsOf(text: string): number {
  let halves = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x7f) halves += 1
    else if (code < 0xdc00 || code > 0xdfff) halves += 2
  }
  return halves / 2
}

/** At least four single characters followed by one space, and these more than three tenths of the line. */
function isLetterSpaced(line: string): boolean {
  let pairs = 0
  for (let at = 1; at < line.length - 1; at += 1) {
    if (line.charCodeAt(at) === 32 && line.charCodeAt(at - 1) > 0x7f && line.charCodeAt(at + 1) > 0x7f) pairs += 1
  }
  return pairs >= 4 && pairs > 0.3 * line.length
}

function withoutLetterSpacing(line: string): string {
  return line.replace(/(?<=[^\x20-\x7f]) (?=[^\x20-\x7f])/gu, '')
}

function widened(line: string): string {
  if (!/[,;:?!()]/.test(line) || !HAN.test(line)) return line
  return line.replace(/[,;:?!()]/g, (mark, at: number) => (isDigit(line, at - 1) && isDigit(line, at + 1) ? mark : WIDE[mark]!))
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
