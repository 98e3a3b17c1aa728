import { overlaps } from '#core/text/span'
import { isChance } from './chance'
import { checkIds } from './check-ids'
import { quoteOf } from './mention-edits'
import type { Document, Mention } from './model'
import { isRepairSpan } from './repair-edits'
import { isOffset, isStretch } from './source-span'
import type { Violation } from './violation'

/** What is wrong with the mentions, the overrides and the doubts. */
export function* checkMarks({ text, mentions, repairs, doubts, settled, serial }: Document): Generator<Violation> {
  yield* checkIds(mentions, serial, whereIs)
  for (const [index, mention] of mentions.entries()) {
    const place = whereIs(mention)
    if (!isSound(text, mention)) yield { code: 'bad-mention', ...place }
    else if (quoteOf(text, mention.spans) !== mention.quote) yield { code: 'quote-differs', ...place }
    if (index > 0 && whereIs(mentions[index - 1]!).start > place.start) yield { code: 'mentions-out-of-order', ...place }
  }

  for (const [index, override] of repairs.entries()) {
    const { start, end } = override
    const last = repairs[index - 1]
    const again = last !== undefined && (overlaps(last, override) || (last.start === start && last.end === end))
    if (again || !isRepairSpan(text, override)) yield { code: 'bad-repair', start, end }
    if (last !== undefined && last.start > start) yield { code: 'repairs-out-of-order', start, end }
  }

  for (const [index, { at, chance }] of doubts.entries()) {
    if (!isOffset(text, at) || (at > 0 && text[at - 1] !== '\n')) yield { code: 'bad-doubt', start: at, end: at }
    if (index > 0 && doubts[index - 1]!.at >= at) yield { code: 'doubts-out-of-order', start: at, end: at }
    if (!isChance(chance)) yield { code: 'bad-chance', start: at, end: at }
  }

  for (const [index, at] of settled.entries()) {
    if (!isOffset(text, at) || (index > 0 && settled[index - 1]! >= at)) yield { code: 'bad-settled', start: at, end: at }
  }
}

/** From where a mention begins to where it ends; 0 to 0 when it has no spans. */
function whereIs({ spans }: Mention): { start: number; end: number } {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

function isSound(text: string, { label, spans, entity }: Mention): boolean {
  if (label === '' || entity === '' || spans.length === 0) return false
  return spans.every((span, index) => isStretch(text, span) && (index === 0 || spans[index - 1]!.end <= span.start))
}
