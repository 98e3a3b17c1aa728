import type { Article, Document, Mention } from '#core/document/model'
import { partsInSource, type PlacedPart } from '#core/document/places'
import { isBlank } from '#core/text/lines'
import type { Span } from '#core/text/span'

/** What of a mention lies in one article. */
export interface OwnedMention {
  readonly mention: Mention
  /** The spans inside, in source order. */
  readonly spans: readonly Span[]
  /** True when part of the mention's text belongs to another article or to none. */
  readonly crossing: boolean
}

/** The mentions of each article, in source order; those of the furniture under null. */
export type MentionsByArticle = ReadonlyMap<Article | null, readonly OwnedMention[]>

/** Finds which article each mention belongs to, for all mentions of a document at once. */
export function mentionsByArticle(document: Document): MentionsByArticle {
  const places = partsInSource(document)
  const owned = new Map<Article | null, OwnedMention[]>()
  for (const mention of document.mentions) {
    const pieces = piecesOf(document.text, mention, places)
    for (const [article, spans] of pieces) {
      const list = owned.get(article) ?? []
      if (list.length === 0) owned.set(article, list)
      list.push(pieces.size === 1 ? { mention, spans: mention.spans, crossing: false } : { mention, spans, crossing: true })
    }
  }
  return owned
}

function piecesOf(text: string, mention: Mention, places: readonly PlacedPart[]): Map<Article | null, Span[]> {
  const pieces = new Map<Article | null, Span[]>()
  for (const span of mention.spans) {
    for (let index = firstEndingAfter(places, span.start); index < places.length; index++) {
      const { part, article } = places[index]!
      if (part.start >= span.end) break
      const piece = { start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) }
      if (isBlank(text, piece)) continue
      const spans = pieces.get(article) ?? []
      if (spans.length === 0) pieces.set(article, spans)
      spans.push(piece)
    }
  }
  return pieces
}

function firstEndingAfter(places: readonly PlacedPart[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.part.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
