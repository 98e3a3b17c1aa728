import type { Document } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import type { Difference } from '#core/document/resplit/differences'
import type { Message } from '#renderer/i18n/texts'
import { excerpt } from '#renderer/state/edit-sentence'
import { lineFigures } from '#renderer/state/source-lines'

/** A difference as the sheet lists it. */
export interface DifferenceRow {
  /** The same for the same difference as long as the split is the same: rejected ones are remembered by it. */
  readonly key: string
  readonly difference: Difference
  /** Its lines in figures. */
  readonly lines: string
  readonly sentence: Message
  /** The beginning of its text. */
  readonly text: string
  readonly percent: number
}

/** The differences that are still open, those that are not against an editor before those that are; each in source order. */
export function rowsOf(document: Document, differences: readonly Difference[], rejected: ReadonlySet<string>): readonly DifferenceRow[] {
  const rows = differences.map((difference) => rowOf(document, difference)).filter(({ key }) => !rejected.has(key))
  return [...rows.filter(({ difference }) => !difference.overEditor), ...rows.filter(({ difference }) => difference.overEditor)]
}

function rowOf(document: Document, difference: Difference): DifferenceRow {
  const { spans, what, confidence } = difference
  return {
    key: `${what} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`,
    difference,
    lines: spans.slice(0, 3).map((span) => lineFigures(document.text, span)).join('、') + (spans.length > 3 ? '…' : ''),
    sentence: sentenceOf(document, difference),
    text: excerpt(document.text.slice(spans[0]!.start, Math.min(spans[0]!.end, spans[0]!.start + 60))),
    percent: Math.round(confidence * 100),
  }
}

function sentenceOf(document: Document, difference: Difference): Message {
  if (difference.what === 'role') return { key: 'resplit:role', values: { from: difference.from, to: difference.to } }
  const { from, to } = difference
  const own = from === null ? 0 : (articleNumber(document, from) ?? 0)
  if (to === 'new') return { key: 'resplit:to-new' }
  if (to === 'furniture') return { key: 'resplit:to-furniture', values: { from: own } }
  const values = { from: own, to: articleNumber(document, to.article) ?? 0 }
  return from === null ? { key: 'resplit:from-furniture', values } : { key: 'resplit:to-article', values }
}
