import type { Document } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { Span } from '#core/text/span'
import { readingFor } from './readings'

/** The text of these spans as their article reads: without wraps and the typesetter's spaces, in reading order. Outside of articles, as it stands. */
export function quoteAsRead(spans: readonly Span[], document: Document): string {
  const [first] = spans
  const article = first === undefined ? undefined : partAt(document, first.start)?.article
  const reading = article ? readingFor(document, article) : null
  const pieces = reading?.toReadingPieces(spans) ?? []
  if (reading === null || pieces.length === 0) return spans.map(({ start, end }) => document.text.slice(start, end)).join('')
  return pieces.map(({ start, end }) => reading.text.slice(start, end)).join('')
}
