import { headlineText } from '#core/document/headline'
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

// An article's object changes with its parts, so its card holds as long as it lives: most cards are the same after an edit.
const cards = new WeakMap<Article, Card>()

export function cardOf(document: Document, article: Article): Card {
  let card = cards.get(article)
  if (card === undefined) cards.set(article, (card = newCard(document, article)))
  return card
}

function newCard(document: Document, article: Article): Card {
  return {
    headline: headlineText(document, article),
    byline: bylineOf(document, article),
    characters: article.parts.reduce((sum, part) => sum + countIn(document.text, part), 0),
    parts: article.parts.map((part) => ({ part, lines: lineFigures(document.text, part) })),
  }
}

function bylineOf({ text }: Document, { parts }: Article): string {
  const byline = parts.find(({ role }) => role === 'byline')
  return byline === undefined ? '' : text.slice(byline.start, Math.min(byline.end, byline.start + LONGEST_BYLINE)).replace(/\s+/g, ' ').trim()
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

/** How many rows the column has: the articles in page order, a heading, the furniture. */
export function rowCount({ articles, furniture }: Document): number {
  return articles.length + 1 + furniture.length
}

/** One of them, from 0. */
export function rowAt({ articles, furniture }: Document, index: number): ColumnRow {
  if (index < articles.length) return { kind: 'article', article: articles[index]!, number: index + 1 }
  if (index === articles.length) return { kind: 'furniture-head', count: furniture.length }
  return { kind: 'furniture', part: furniture[index - articles.length - 1]! }
}
