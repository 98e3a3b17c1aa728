import { OPENING_REACH, type Language } from './language/language'
import type { PageLine } from './page-lines'

/** Classes of a last character (see `EDGES`) that a paragraph may end with: a sentence's mark, a closing mark. */
const ENDS: ReadonlySet<number> = new Set([0, 4])
/** Cells by which a paragraph's last line falls short of the column. */
const SHORT_BY = 1.5

/**
 * What the paragraph that begins with a line tells by its first characters (see `Language.openingsOf`); -1 for lines
 * that begin none: every block's first line may, and a line after one that ends a sentence short of the column.
 */
export function readOpenings(
  lines: readonly PageLine[], language: Language, block: Int32Array, endEdge: Uint8Array, aroundWidth: Float32Array,
): Int32Array {
  const openings = new Int32Array(lines.length).fill(-1)
  for (let line = 0; line < lines.length; line += 1) {
    const beginsBlock = line === 0 || block[line] !== block[line - 1]
    const isAfterEnd = line > 0 && ENDS.has(endEdge[line - 1]!) && lines[line - 1]!.cells < aroundWidth[line - 1]! - SHORT_BY
    if (beginsBlock || isAfterEnd) openings[line] = language.openingsOf(beginningAt(lines, block, line))
  }
  return openings
}

/** The first characters of what stands from a line to the end of its block. */
function beginningAt(lines: readonly PageLine[], block: Int32Array, first: number): string {
  let text = ''
  for (let line = first; line < lines.length && block[line] === block[first] && text.length < OPENING_REACH; line += 1) text += lines[line]!.text.slice(0, OPENING_REACH)
  return text.slice(0, OPENING_REACH)
}
