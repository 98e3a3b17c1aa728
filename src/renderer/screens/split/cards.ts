import { headlineText } from '#core/document/headline'
import { memoise } from '#core/document/memo'
import type { Article, Document, Part } from '#core/document/model'
import type { Span } from '#core/text/span'
import { lineFigures } from '#renderer/state/source-lines'

/** What a card says of a part. */
export interface PartRow {
  readonly part: Part
  /** The part's lines in figures, `12` or `12–15`. */
  readonly lines: string
}

/** An article as its card shows it. */
export interface Card {
  /** Empty when the article has none. */
  readonly headline: string
  /** Empty when the article has none. */
  readonly byline: string
  /** Characters without white space. */
  readonly characters: number
  /** In reading order. */
  readonly parts: readonly PartRow[]
}

/** More bylines than this say nothing more, and a part that is no byline at all may be very long. */
const LONGEST_BYLINE = 80

export function cardOf(document: Document, article: Article): Card {
  return {
    headline: headlineText(document, article),
    byline: bylineOf(document, article),
    characters: charactersOf(document.text, article),
    parts: article.parts.map((part) => ({ part, lines: lineFigures(document.text, part) })),
  }
}

function bylineOf({ text }: Document, { parts }: Article): string {
  const byline = parts.find(({ role }) => role === 'byline')
  return byline === undefined ? '' : text.slice(byline.start, Math.min(byline.end, byline.start + LONGEST_BYLINE)).replace(/\s+/g, ' ').trim()
}

// An article's object changes with its parts, so its count holds as long as it lives.
const counts = new WeakMap<Article, number>()

function charactersOf(text: string, article: Article): number {
  const known = counts.get(article)
  if (known !== undefined) return known
  const count = article.parts.reduce((sum, part) => sum + countIn(text, part), 0)
  counts.set(article, count)
  return count
}

function countIn(text: string, { start, end }: Span): number {
  let count = 0
  for (const _ of text.slice(start, end).matchAll(/\S/gu)) count++
  return count
}

/** One row of the column beside the text. */
export type ColumnRow =
  | { readonly kind: 'article'; readonly article: Article; readonly number: number }
  | { readonly kind: 'furniture-head'; readonly count: number }
  | { readonly kind: 'furniture'; readonly part: Part }

/** The rows of the column: the articles in page order, then the furniture. */
export const columnRows: (document: Document) => readonly ColumnRow[] = memoise((document) => [
  ...document.articles.map((article, index) => ({ kind: 'article', article, number: index + 1 }) as const),
  { kind: 'furniture-head', count: document.furniture.length } as const,
  ...document.furniture.map((part) => ({ kind: 'furniture', part }) as const),
])
