import type { Role } from '#core/segment/role'
import type { ArticleLine } from './article-lines'
import { CREDIT, endsSentence } from './characters'
import type { Columns } from './columns'

/** Roles whose lines run on into paragraphs; a line of any other role stands by itself. */
const RUNNING: ReadonlySet<Role> = new Set<Role>(['body', 'note', 'caption'])

export function isRunning(line: ArticleLine): boolean {
  return RUNNING.has(line.role)
}

/** A paragraph's last line, and one whose indent was lost, are short by more than the jitter of full lines. Half cells. */
const SHORT = 5
const INDENT = 3
/** White space that begins a paragraph, beyond what every line begins with. One blank is a mark of the typesetting only. */
const INDENTED = 2
/** An unfinished line of less than this share of its column, with a blank line after it, is no part of a paragraph. */
const STUMP = 0.6

/**
 * True when the line at `index` begins a new paragraph (or stands by itself) by the rules; the first line always does.
 *
 * A sentence that goes on holds lines together across column breaks. After the end of a sentence, the widths tell a new
 * paragraph (the line before is short, or this line is short by its lost indent) from a column break (both are full).
 */
export function beginsParagraph(text: string, lines: readonly ArticleLine[], index: number, columns: Columns): boolean {
  const line = lines[index]!
  const before = lines[index - 1]
  if (before === undefined || before.role !== line.role) return true
  if (line.blanksBefore === -1) return false
  if (!isRunning(line)) return true
  if (line.indent - columns.indent >= INDENTED) return true
  const gap = line.blanksBefore > 0 || line.apart
  const missing = before.spaced ? 0 : columns.at(index - 1) - before.width
  if (!endsSentence(tailOf(text, before))) {
    if (isCredit(text, line) && gap) return true
    return gap && columns.wrapped && !before.spaced && before.width < STUMP * columns.at(index - 1)
  }
  if (!columns.wrapped || isCredit(text, line)) return true
  if (missing >= SHORT) return true
  return gap && !line.spaced && columns.at(index) - line.width >= INDENT
}

function isCredit(text: string, line: ArticleLine): boolean {
  return line.width <= 40 && CREDIT.test(text.slice(line.start, line.end))
}

/** The end of a line: enough to see how it ends, and no more of a huge line. */
function tailOf(text: string, line: ArticleLine): string {
  return text.slice(Math.max(line.start, line.end - 12), line.end)
}
