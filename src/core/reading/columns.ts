import type { ArticleLine } from './article-line'

/** How wide the columns are that an article was set in. Widths in quarter cells. */
export interface Columns {
  /** The width of a full line where this line stands (index into the article's lines). */
  at(index: number): number
  /** False when each line is a paragraph, or as much of one as stood together, and its width says nothing. */
  readonly wrapped: boolean
  /** The white space that ordinary lines begin with. */
  readonly indent: number
}

/** Wider than the columns of any newspaper: 60 cells. */
const WIDEST = 240
/** Full lines differ by so much when a mark may not begin a line. */
const JITTER = 6

/** Measures the columns from the given lines of running text. */
export function columnsOf(lines: readonly ArticleLine[], isRunning: (line: ArticleLine) => boolean): Columns {
  const running = lines.filter(isRunning)
  const usual = median(running.map((line) => line.width))
  const near = running.filter((line) => Math.abs(line.width - usual) <= JITTER).length
  const widths = new Int32Array(lines.length).fill(usual)
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && isSameFragment(lines[end]!, lines[end - 1]!)) end++
    // The first line lost its indent and the last may be short; the rest of a long fragment shows its own column.
    if (end - start >= 5) widths.fill(median(lines.slice(start + 1, end - 1).map((line) => line.width)), start, end)
    start = end
  }
  return {
    at: (index) => widths[index]!,
    wrapped: usual <= WIDEST && near * 2.5 >= running.length,
    indent: running.reduce((least, line) => Math.min(least, line.indent), Infinity),
  }
}

function isSameFragment(line: ArticleLine, before: ArticleLine): boolean {
  return line.role === before.role && line.blanksBefore === 0 && !line.apart
}

/** The upper median; 0 of nothing. */
function median(values: readonly number[]): number {
  return Int32Array.from(values).sort()[values.length >> 1] ?? 0
}
