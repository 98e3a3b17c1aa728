import type { Span } from './span'

/** One line of a text without its line end. `start` inclusive, `end` exclusive, UTF-16 code units. */
export type Line = Span

/**
 * The lines of a text, as `text.split('\n')` would give them: n line ends make n + 1 lines, an empty text one
 * empty line. Linear in the length of the text.
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: text.length })
  return lines
}

/** The index of the line that holds `offset` (an offset at a line end belongs to that line). Binary search. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const NON_BLANK = /\S/u

/** True when the stretch holds no character but white space (as `\s` of a Unicode regular expression). */
export function isBlank(text: string, span: Span = { start: 0, end: text.length }): boolean {
  return !NON_BLANK.test(text.slice(span.start, span.end))
}
