import type { EditResult } from './edit'
import type { ArticleId, Document } from './model'
import { articleById } from './places'
import { done, refused } from './result'

/** Moves the part at index `from` of an article's reading order to index `to`. Parts that come to touch stay two. */
export function reorder(document: Document, id: ArticleId, from: number, to: number): EditResult {
  const article = articleById(document, id)
  if (article === undefined) return refused('no-such-article')
  const part = article.parts[from]
  if (part === undefined || article.parts[to] === undefined) return refused('no-such-part')
  if (from === to) return refused('nothing-to-do')
  const parts = article.parts.toSpliced(from, 1).toSpliced(to, 0, part)
  const articles = document.articles.map((other) => (other === article ? { ...article, parts } : other))
  return done({ ...document, articles, status: 'edited' })
}
