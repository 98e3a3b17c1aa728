import type { ReversibleEdit } from '#core/document/inverse'
import type { Document } from '#core/document/model'
import { articleById } from '#core/document/places'
import { findInDocument } from '#core/reading/find'
import { contains, overlaps, type Span } from '#core/text/span'
import type { TagFix } from './finding'

/** The edits that tag a text wherever the article holds it and no mention stands on any of it; none where there is no such place. */
export function editsOfTagFix(document: Document, { article, text, label }: TagFix): readonly ReversibleEdit[] {
  if (articleById(document, article) === undefined) return []
  const tagged = document.mentions.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start)
  return findInDocument(document, text)
    .filter((found) => found.article === article && !touches(found.spans, tagged))
    .map(({ spans }) => ({ kind: 'tag', label, spans }))
}

function touches(spans: readonly Span[], tagged: readonly Span[]): boolean {
  return spans.some((span) => tagged.some((other) => overlaps(span, other) || contains(other, span)))
}
