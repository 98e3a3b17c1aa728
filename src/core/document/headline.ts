import type { Article, Document } from './model'

/** Longer headlines are cut off: an editor may call a whole page a headline, and lists show every article's. */
const LONGEST = 200

/**
 * The article's headline as one line of source text, in reading order, white space closed up to single spaces; at most
 * 200 UTF-16 units. Empty when the article has none.
 */
export function headlineText(document: Document, article: Article): string {
  let headline = ''
  for (const { role, start, end } of article.parts) {
    if (role !== 'headline') continue
    headline += ` ${document.text.slice(start, Math.min(end, start + 2 * LONGEST))}`
    if (headline.length > 2 * LONGEST) break
  }
  return headline.replace(/\s+/g, ' ').trim().slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')
}
