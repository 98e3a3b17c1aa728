import type { Role } from '#core/segment/role'
import type { ArticleLine } from './article-line'
import { BULLET, CREDIT, endingOf, printedWidth, wordAtStart } from './characters'
import type { Columns } from './columns'

/** Roles whose lines run on into paragraphs; a line of any other role stands by itself. */
const RUNNING: ReadonlySet<Role> = new Set<Role>(['body', 'note', 'caption'])

export function isRunning(line: ArticleLine): boolean {
  return RUNNING.has(line.role)
}

/** The width of a han. */
const CELL = 4
/** A paragraph's last line is short by more than full lines ever are. Quarter cells, like all widths here. */
const SHORT = 8
/** The indent of a paragraph's first line takes two cells; the text came without it. */
const INDENT = 8
/** Full lines are short by no more, at the end of a sentence and at the start of one. */
const FULL = { end: 3, start: 1 } as const
/** White space that begins a paragraph, beyond what every line begins with. One blank is a mark of the typesetting only. */
const INDENTED = 2
/** An unfinished line of less than this share of its column, with a blank line after it, is no part of a paragraph. */
const STUMP = 0.6
/** A credit takes no more. */
const CREDIT_WIDTH = 80

/** A line in its place among the lines of an article. */
export interface Place {
  readonly text: string
  readonly lines: readonly ArticleLine[]
  /** Not the first. */
  readonly index: number
  readonly columns: Columns
  /** True when the line before it began a paragraph. */
  readonly afterFirst: boolean
}

/**
 * True when the line begins a new paragraph (or stands by itself) by the rules.
 *
 * A sentence that goes on holds lines together across column breaks. After the end of a sentence, the widths tell a new
 * paragraph (the line before is short, or this line is short by its lost indent) from a column break (both are full).
 */
export function beginsParagraph({ text, lines, index, columns, afterFirst }: Place): boolean {
  const line = lines[index]!
  const before = lines[index - 1]!
  if (before.role !== line.role) return true
  if (line.blanksBefore === -1) return false
  if (!isRunning(line) || line.indent - columns.indent >= INDENTED || beginsItem(text, line)) return true

  const gap = hasGap(line)
  const column = columns.at(index - 1)
  const missing = before.spaced ? 0 : column - before.width - (afterFirst ? INDENT : 0) - pushedOver(text, line)
  const ending = endingOf(tailOf(text, before))
  if (ending === 'none') return gap && (isCredit(text, line) || (columns.wrapped && !before.spaced && before.width < STUMP * column))
  if (isCredit(text, line)) return true
  if (!columns.wrapped) return ending === 'sentence'
  if (missing >= SHORT) return true
  if (ending === 'clause' || !gap || line.spaced) return false
  const lost = columns.at(index) - line.width
  if (isGlued(lines, index - 1, afterFirst)) return lost > INDENT / 2
  return missing > FULL.end || lost > FULL.start
}

function hasGap(line: ArticleLine): boolean {
  return line.blanksBefore > 0 || line.apart
}

/**
 * True for the first line of a paragraph that stuck to a line standing alone above it: then the blank line after it is
 * not the end of anything.
 */
function isGlued(lines: readonly ArticleLine[], index: number, isFirst: boolean): boolean {
  const above = lines[index - 1]
  return isFirst && above !== undefined && !hasGap(lines[index]!) && (index === 1 || hasGap(above))
}

/** How much shorter the line before may be because this one begins with a number or a word that is never divided. */
function pushedOver(text: string, line: ArticleLine): number {
  return Math.max(0, printedWidth(wordAtStart(text.slice(line.start, Math.min(line.end, line.start + 20)))) - CELL)
}

function beginsItem(text: string, line: ArticleLine): boolean {
  return BULLET.test(text.slice(line.start, line.start + 1))
}

function isCredit(text: string, line: ArticleLine): boolean {
  return line.width <= CREDIT_WIDTH && CREDIT.test(text.slice(line.start, line.end))
}

/** The end of a line: enough to see how it ends, and no more of a huge line. */
function tailOf(text: string, line: ArticleLine): string {
  return text.slice(Math.max(line.start, line.end - 12), line.end)
}
