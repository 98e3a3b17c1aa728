import type { Article, Document } from '#core/document/model'
import { readingOf, type Reading } from '#core/reading/reading'

interface Known {
  readonly text: string
  readonly repairs: Document['repairs']
  readonly reading: Reading
}

const known = new WeakMap<Article, Known>()

/**
 * The article's reading, remembered for as long as neither its parts nor the document's overrides change: tagging does
 * not change it, however long the article is.
 */
export function readingFor(document: Document, article: Article): Reading {
  const entry = known.get(article)
  if (entry !== undefined && entry.repairs === document.repairs && entry.text === document.text) return entry.reading
  const reading = readingOf(document, article)
  known.set(article, { text: document.text, repairs: document.repairs, reading })
  return reading
}
