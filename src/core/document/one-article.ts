import type { Document, Part } from './model'
import { partsInSource } from './places'

/**
 * The document with all its text in one article, roles as they are: for a text of which somebody said that it is one. Null
 * for one without text.
 */
export function oneArticle(document: Document): Document | null {
  const parts = partsInSource(document).map(({ part: { candidates: _candidates, ...part } }): Part => part)
  if (parts.length === 0) return null
  const [first] = document.articles
  const article = { id: first?.id ?? `a${document.serial + 1}`, parts, confidence: 1, status: first?.status ?? ('todo' as const) }
  return { ...document, articles: [article], furniture: [], doubts: [], status: 'edited', serial: Math.max(document.serial, first === undefined ? document.serial + 1 : 0) }
}
