import { codePointsOf } from '#core/text/code-points'
import type { Span } from '#core/text/span'
import type { ImportedMention, ImportedText, ImportProblem } from './imported'

/** A mention as it stands in a file: offsets of a unit that has to be found out, and its quote where the file has one. */
export interface RawMention {
  readonly label: string
  readonly ranges: readonly (readonly [start: number, end: number])[]
  /** One for each range; null where the file says none. */
  readonly quotes: readonly (string | null)[]
}

type Unit = 'codepoint' | 'utf16'

/**
 * Mentions with offsets in UTF-16, whatever the file counted: both units are tried, and the one whose quotes fit better is
 * taken; `usual` where they fit equally or there are none. Offsets beyond the text and quotes that stand elsewhere are problems.
 */
export function placeOffsets(
  text: string,
  raw: readonly RawMention[],
  usual: Unit,
  where: string,
): Pick<ImportedText, 'mentions' | 'unit'> & { readonly problems: readonly ImportProblem[] } {
  const { toUtf16, length } = codePointsOf(text)
  const isSame = length === text.length
  const spanIn = (unit: Unit, [start, end]: readonly [number, number]): Span => {
    return unit === 'utf16' ? { start, end } : { start: toUtf16(start), end: toUtf16(end) }
  }
  const fits = (unit: Unit): number => {
    let count = 0
    for (const { ranges, quotes } of raw) {
      ranges.forEach((range, index) => {
        const { start, end } = spanIn(unit, range)
        const quote = quotes[index]
        if (typeof quote === 'string' && isAlike(text.slice(start, end), quote)) count += 1
      })
    }
    return count
  }
  const other: Unit = usual === 'utf16' ? 'codepoint' : 'utf16'
  const unit = isSame || fits(usual) >= fits(other) ? usual : other
  const limit = unit === 'utf16' ? text.length : length

  const mentions: ImportedMention[] = []
  const problems: ImportProblem[] = []
  for (const { label, ranges, quotes } of raw) {
    const wrong = ranges.find(([start, end]) => !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= limit))
    if (ranges.length === 0 || wrong !== undefined || label === '') {
      problems.push({ where, reason: 'bad-offsets', detail: `${label} ${JSON.stringify(wrong ?? ranges)}` })
      continue
    }
    const spans = ranges.map((range) => spanIn(unit, range))
    const odd = spans.findIndex(({ start, end }, index) => isOther(text.slice(start, end), quotes[index]))
    if (odd !== -1) problems.push({ where, reason: 'quote-differs', detail: `${label} ${JSON.stringify(ranges[odd])}: ${quotes[odd]}` })
    else mentions.push({ label, spans: inOrder(spans) })
  }
  return { mentions, unit: isSame ? null : unit, problems }
}

function isOther(found: string, quote: string | null | undefined): boolean {
  return typeof quote === 'string' && !isAlike(found, quote)
}

/** Tools collapse the white space of quotes. */
export function isAlike(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '')
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
