import type { Span } from '#core/text/span'
import { commonEnds } from './common-ends'
import type { Article, Document, Part } from './model'
import { textFrom, textBefore } from './source-span'

/** What is in one list and not in another, by identity. */
interface Exchanged<T> {
  readonly gone: ReadonlySet<T>
  readonly come: ReadonlySet<T>
}

/** In what two documents differ that have the same text. */
export interface Change {
  readonly articles: Exchanged<Article>
  readonly furniture: Exchanged<Part>
  /**
   * From one text to another, with the white space before and behind: outside of it both documents have the very same
   * parts, of the very same articles, and the same doubts.
   */
  readonly stretch: Span
}

/**
 * What changed from one document to another; undefined when they are of different texts. Nearly nothing for documents
 * that have most of their objects in common, however large they are.
 */
export function changeBetween(before: Document, after: Document): Change | undefined {
  if (before.text !== after.text) return undefined
  const articles = exchanged(before.articles, after.articles)
  const furniture = exchanged(before.furniture, after.furniture)
  const doubts = exchanged(before.doubts, after.doubts)
  let [start, end] = [Infinity, -1]
  const widen = (from: number, to: number) => {
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  for (const article of both(articles)) for (const part of article.parts) widen(part.start, part.end)
  for (const part of both(furniture)) widen(part.start, part.end)
  for (const { at } of both(doubts)) widen(at, at)
  const stretch = end < 0 ? NOWHERE : { start: textBefore(after.text, start), end: textFrom(after.text, end) }
  return { articles, furniture, stretch }
}

/** Where nothing stands. */
const NOWHERE: Span = { start: 0, end: -1 }

function* both<T>({ gone, come }: Exchanged<T>): Iterable<T> {
  yield* gone
  yield* come
}

/** Most of two lists that were made of each other is at their beginning and their end, and the same. */
function exchanged<T>(before: readonly T[], after: readonly T[]): Exchanged<T> {
  if (before === after) return { gone: new Set(), come: new Set() }
  const { first, behind } = commonEnds(before, after)
  const gone = new Set(before.slice(first, before.length - behind))
  const come = new Set(after.slice(first, after.length - behind))
  for (const item of gone) if (come.delete(item)) gone.delete(item)
  return { gone, come }
}
