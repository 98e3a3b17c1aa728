import { overlaps, type Span } from '#core/text/span'
import { changeBetween } from './change'
import { placeOf } from './in-page-order'
import { memoise, memoiseFromLast, type Last } from './memo'
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

/** Every part of a sound document, articles' and furniture, in source order. After an edit only what it changed is looked at. */
export const partsInSource: (document: Document) => readonly PlacedPart[] = memoiseFromLast((document, last) => {
  return (last && partsAfter(last, document)) ?? partsAsTheyAre(document)
})

/** The same of any document, sound or not, each time anew. */
export function partsAsTheyAre({ furniture, articles }: Document): readonly PlacedPart[] {
  return inSource(furniture, articles)
}

function inSource(furniture: Iterable<Part>, articles: Iterable<Article>, others: readonly PlacedPart[] = []): readonly PlacedPart[] {
  const placed = [...others]
  for (const part of furniture) placed.push({ part, article: null })
  for (const article of articles) for (const part of article.parts) placed.push({ part, article })
  return placed.sort((a, b) => a.part.start - b.part.start)
}

function partsAfter({ key: before, value: placed }: Last<Document, readonly PlacedPart[]>, document: Document): readonly PlacedPart[] | undefined {
  const change = changeBetween(before, document)
  if (change === undefined) return undefined
  const { articles, furniture, stretch } = change
  const [from, to] = indicesIn(placed, stretch, ({ part }) => part.start)
  const left = placed.slice(from, to).filter(({ part, article }) => (article === null ? !furniture.gone.has(part) : !articles.gone.has(article)))
  return placed.slice(0, from).concat(inSource(furniture.come, articles.come, left), placed.slice(to))
}

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

/** The stretch of one article (or of furniture) that `offset` stands in or behind; undefined before the first. Looks at its parts only. */
export function runAt(document: Document, offset: number): Run | undefined {
  const placed = partsInSource(document)
  const here = lastAtOrBefore(placed, offset, ({ part }) => part.start)
  const article = placed[here]?.article
  if (article === undefined) return undefined
  let [first, last] = [here, here]
  while (placed[first - 1]?.article === article) first -= 1
  while (placed[last + 1]?.article === article) last += 1
  const parts = placed.slice(first, last + 1).map(({ part }) => part)
  return { article, parts, start: parts[0]!.start, end: parts.at(-1)!.end }
}

/** The article whose text stands nearest before the run at `offset`, whatever furniture lies between; undefined when none does. */
export function articleBefore(document: Document, offset: number): Article | undefined {
  const run = runAt(document, offset)
  if (run === undefined) return undefined
  const placed = partsInSource(document)
  let before = lastAtOrBefore(placed, run.start, ({ part }) => part.start) - 1
  while (before >= 0 && placed[before]!.article === null) before -= 1
  return placed[before]?.article ?? undefined
}

/** The index of the run that begins last at or before `offset`; -1 before the first. Logarithmic. */
export function runIndexAt(document: Document, offset: number): number {
  return lastAtOrBefore(runs(document), offset, ({ start }) => start)
}

/** Articles by id: those of some earlier document, and what became of them since; undefined for one that is gone. */
interface Articles {
  readonly known: ReadonlyMap<ArticleId, Article>
  readonly since: ReadonlyMap<ArticleId, Article | undefined>
}

/** With more changes than this all are looked at anew. */
const MOST_CHANGES = 200

const articlesById: (document: Document) => Articles = memoiseFromLast((document, last) => {
  return (last && articlesAfter(last, document)) ?? { known: new Map(document.articles.map((article) => [article.id, article])), since: new Map() }
})

function articlesAfter({ key: before, value: { known, since } }: Last<Document, Articles>, document: Document): Articles | undefined {
  const change = changeBetween(before, document)
  if (change === undefined) return undefined
  const { gone, come } = change.articles
  if (since.size + gone.size + come.size > MOST_CHANGES) return undefined
  const changed = new Map(since)
  for (const { id } of gone) changed.set(id, undefined)
  for (const article of come) changed.set(article.id, article)
  return { known, since: changed }
}

/** The article with this id; undefined when there is none (any more). */
export function articleById(document: Document, id: ArticleId): Article | undefined {
  const { known, since } = articlesById(document)
  return since.has(id) ? since.get(id) : known.get(id)
}

/** The number an article has on its page, from 1, in page order; undefined when there is no such article. Logarithmic. */
export function articleNumber(document: Document, id: ArticleId): number | undefined {
  const article = articleById(document, id)
  return article && lastAtOrBefore(document.articles, placeOf(article), placeOf) + 1
}

/** From the first item that stands in a stretch or at its edges to behind the last one, in items sorted by where they stand. */
export function indicesIn<T>(items: readonly T[], { start, end }: Span, placeOf: (item: T) => number): readonly [from: number, to: number] {
  return [lastAtOrBefore(items, start - 1, placeOf) + 1, lastAtOrBefore(items, end, placeOf) + 1]
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
