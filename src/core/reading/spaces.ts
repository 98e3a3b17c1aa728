import type { Span } from '#core/text/span'
import { UNREADABLE, characterAt, characterBefore, endsNumber, isDigit, isSolid, isSpaceable } from './characters'
import type { ArticleLine } from './article-line'
import type { ReadingOptions } from './model'

/** Characters inside a line that reading leaves out. UTF-16 into the source. */
export interface Omission extends Span {
  readonly kind: 'space' | 'glyph'
}

const BLANKS_OR_UNREADABLE = new RegExp(`\\s+|[${UNREADABLE}]+`, 'gu')

/**
 * The white space and the unreadable characters of one line that reading leaves out, in order: all spaces of a letter-spaced
 * line between solid characters, the typesetter's space beside a number, and of several blanks all but the first.
 */
export function omissionsIn(text: string, line: ArticleLine, options: ReadingOptions): Omission[] {
  const content = text.slice(line.start, line.end)
  const omissions: Omission[] = []
  for (const match of content.matchAll(BLANKS_OR_UNREADABLE)) {
    const start = line.start + match.index
    const end = start + match[0].length
    if (!/\s/u.test(match[0])) omissions.push({ start, end, kind: 'glyph' })
    else {
      const before = characterBefore(content, match.index)
      const after = characterAt(content, match.index + match[0].length)
      const kept = keepsBlank(before, after, match[0].length, line.spaced, options) ? 1 : 0
      if (start + kept < end) omissions.push({ start: start + kept, end, kind: 'space' })
    }
  }
  return omissions
}

function keepsBlank(before: string, after: string, length: number, spaced: boolean, options: ReadingOptions): boolean {
  if (spaced && length === 1 && isSolid(before) && isSolid(after)) return false
  if (options.numberSpaces === 'keep') return true
  return !((endsNumber(before) && isSolid(after)) || (isSolid(before) && isDigit(after)))
}

/** A line needs so many single spaces between han, and this share of all its neighbouring han spaced, to be letter-spaced. */
const LEAST_SPACES = 3
const LEAST_SHARE = 0.6

/**
 * True for a line whose letters are spaced out to fill the column (`常 委 会 议 召 开`). Marks may stick to their
 * neighbours; names and halves of headlines with a few spaces among many letters do not count.
 */
export function isLetterSpaced(content: string): boolean {
  if (!content.includes(' ') && !content.includes('\u3000')) return false
  let spaced = 0
  let close = 0
  let blanks = 0
  let before = ''
  for (const character of content) {
    if (character === ' ' || character === '\u3000') {
      blanks += 1
      continue
    }
    if (isSpaceable(character) && isSpaceable(before)) {
      if (blanks === 0) close += 1
      else if (blanks === 1) spaced += 1
    }
    blanks = 0
    before = character
  }
  return spaced >= LEAST_SPACES && spaced >= LEAST_SHARE * (spaced + close)
}
