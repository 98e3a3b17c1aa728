import type { ReversibleEdit } from '#core/document/inverse'
import type { ArticleId, Document } from '#core/document/model'
import { articleById, lastAtOrBefore } from '#core/document/places'
import { findInDocument } from '#core/reading/find'
import type { Span } from '#core/text/span'
import type { TagFix } from './finding'

/** The edits that tag a text wherever the article holds it and no mention stands on any of it; none where there is no such place. */
export function editsOfTagFix(document: Document, { article, text, label }: TagFix): readonly ReversibleEdit[] {
  return untaggedPlaces(document, article, text).map((spans) => ({ kind: 'tag', label, spans }))
}

/** Where the article holds a text and no mention stands on any of it, in source order: the spans of each place. */
export function untaggedPlaces(document: Document, article: ArticleId, text: string): readonly (readonly Span[])[] {
  if (articleById(document, article) === undefined) return []
  const isFree = freeOf(document.mentions.flatMap(({ spans }) => spans))
  return findInDocument(document, text)
    .filter((found) => found.article === article && found.spans.every(isFree))
    .map(({ spans }) => spans)
}

/** Tells whether a span shares no character with any of these. Logarithmic for each that is asked about. */
function freeOf(spans: readonly Span[]): (span: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  // Of the first so many the furthest end: mentions may stand within each other.
  const reach: number[] = []
  for (const { end } of inOrder) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ({ start, end }) => (reach[lastAtOrBefore(inOrder, end - 1, (other) => other.start)] ?? 0) <= start
}
