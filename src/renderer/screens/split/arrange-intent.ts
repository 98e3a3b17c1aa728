import type { Document } from '#core/document/model'
import { articleById, lastAtOrBefore, partAt, runs } from '#core/document/places'
import { textFrom } from '#core/document/source-span'
import { partUnder, targetOf, type Intent } from './intent'

/** The part at `offset` is read one place earlier (-1) or later (1) in its article. */
export function movePart(document: Document, offset: number, by: 1 | -1): Intent {
  const place = placeInArticle(document, partUnder(document, offset)?.start)
  if (place === null) return { why: 'split:no-order' }
  const to = place.index + by
  if (to < 0) return { why: 'split:first-in-order' }
  if (to >= place.article.parts.length) return { why: 'split:last-in-order' }
  return { edit: { kind: 'reorder', article: place.article.id, from: place.index, to } }
}

/**
 * The part that begins at `start` comes to stand where the one at `onto` is: in the reading order of one article, else in
 * that other article.
 */
export function placePart(document: Document, start: number, onto: number): Intent {
  const [from, to] = [placeInArticle(document, start), placeInArticle(document, onto)]
  const part = partAt(document, start)?.part
  if (to === null || part === undefined) return { why: 'document:refused-no-such-part' }
  if (from?.article === to.article) return { edit: { kind: 'reorder', article: to.article.id, from: from.index, to: to.index } }
  return { edit: { kind: 'assign', span: { start: part.start, end: part.end }, to: { article: to.article.id } } }
}

function placeInArticle(document: Document, start: number | undefined) {
  const article = start === undefined ? undefined : partAt(document, start)?.article
  const index = article?.parts.findIndex((part) => part.start === start) ?? -1
  return article && index >= 0 ? { article, index } : null
}

/** All of an article goes to another one, by its number on the page. */
export function giveArticle(document: Document, id: string, number: number): Intent {
  const into = document.articles[number - 1]
  return into === undefined ? { why: 'document:refused-no-such-article' } : giveArticleTo(document, id, into.id)
}

/** All of an article goes to another one. */
export function giveArticleTo(document: Document, id: string, into: string): Intent {
  const article = articleById(document, id)
  if (article === undefined) return { why: 'document:refused-no-such-article' }
  if (id === into) return { why: 'document:refused-already-there' }
  return { edit: { kind: 'arrange', pieces: [{ spans: article.parts.map(({ start, end }) => ({ start, end })), to: { article: into } }] } }
}

/**
 * The boundary before the line at `from` comes before the line at `to`: what lies between changes sides. It stops where
 * one of the two sides ends.
 */
export function moveBoundaryTo(document: Document, from: number, to: number): Intent {
  const all = runs(document)
  const index = lastAtOrBefore(all, textFrom(document.text, from), ({ start }) => start)
  const [above, under] = [all[index - 1], all[index]]
  if (above === undefined || under === undefined) return { why: 'split:no-boundary' }
  const lower = to > from
  const span = lower ? { start: under.start, end: Math.min(to, under.end) } : { start: Math.max(to, above.start), end: above.end }
  if (span.start >= span.end) return { why: 'document:refused-already-there' }
  return { edit: { kind: 'assign', span, to: targetOf(lower ? above : under) } }
}
