import { overlaps, type Span } from '#core/text/span'
import { memoise } from './memo'
import type { Article, ArticleId, Document, Part } from './model'

/** A part with the article that holds it; null for furniture. */
export interface PlacedPart {
  readonly part: Part
  readonly article: Article | null
}

/** Neighbouring parts of one article (or of the furniture) with nothing of another article between them. */
export interface Run extends Span {
  /** Null for furniture. */
  readonly article: Article | null
  /** In source order, never empty. */
  readonly parts: readonly Part[]
}

// Every look-up is computed once for a document, when it is first asked for.

/** Every part of the document, articles' and furniture, in source order. */
export const partsInSource: (document: Document) => readonly PlacedPart[] = memoise((document) => {
  const placed: PlacedPart[] = document.furniture.map((part) => ({ part, article: null }))
  for (const article of document.articles) for (const part of article.parts) placed.push({ part, article })
  return placed.sort((a, b) => a.part.start - b.part.start)
})

/** The document as stretches of one article each, in source order; a boundary lies between any two of them. */
export const runs: (document: Document) => readonly Run[] = memoise((document) => {
  const found: { article: Article | null; parts: Part[]; start: number; end: number }[] = []
  for (const { part, article } of partsInSource(document)) {
    const last = found.at(-1)
    if (last !== undefined && last.article === article) {
      last.parts.push(part)
      last.end = part.end
    } else found.push({ article, parts: [part], start: part.start, end: part.end })
  }
  return found
})

/** The parts that share text or white space with `span`, in source order. Logarithmic, and linear in what it gives. */
export function partsIn(document: Document, span: Span): readonly PlacedPart[] {
  const placed = partsInSource(document)
  const startOf = ({ part }: PlacedPart) => part.start
  const first = Math.max(0, lastAtOrBefore(placed, span.start, startOf))
  const last = lastAtOrBefore(placed, span.end - 1, startOf)
  return placed.slice(first, last + 1).filter(({ part }) => overlaps(part, span))
}

/** The part that `offset` lies in or at the end of; undefined on blank lines between parts. Logarithmic. */
export function partAt(document: Document, offset: number): PlacedPart | undefined {
  const placed = partsInSource(document)
  const found = placed[lastAtOrBefore(placed, offset, ({ part }) => part.start)]
  return found !== undefined && offset <= found.part.end ? found : undefined
}

/** The index of the run that begins last at or before `offset`; -1 before the first. Logarithmic. */
export function runIndexAt(document: Document, offset: number): number {
  return lastAtOrBefore(runs(document), offset, ({ start }) => start)
}

const articlesById: (document: Document) => ReadonlyMap<ArticleId, { article: Article; number: number }> = memoise(
  ({ articles }) => new Map(articles.map((article, index) => [article.id, { article, number: index + 1 }])),
)

/** The article with this id; undefined when there is none (any more). */
export function articleById(document: Document, id: ArticleId): Article | undefined {
  return articlesById(document).get(id)?.article
}

/** The number an article has on its page, from 1, in page order; undefined when there is no such article. */
export function articleNumber(document: Document, id: ArticleId): number | undefined {
  return articlesById(document).get(id)?.number
}

/** The index of the last item that stands at or before `offset`, in items sorted by where they stand; -1 if none. */
export function lastAtOrBefore<T>(items: readonly T[], offset: number, placeOf: (item: T) => number): number {
  let low = -1
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (placeOf(items[middle]!) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
