import type { Role } from '#core/segment/role'
import type { EditResult } from './edit'
import type { Article, ArticleId, Document, Gap } from './model'
import { memoise } from './memo'
import { articleById } from './places'
import { done, refused } from './result'

const TEXT: ReadonlySet<Role> = new Set<Role>(['body', 'crosshead', 'note'])
const HEADS: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck'])

/**
 * What an article wants and nobody said it has none of; null when it is whole. A picture with its caption wants nothing:
 * it is printed without a headline more often than with one.
 */
export const gapOf: (article: Article) => Gap | null = memoise(({ parts, lacks = [] }) => {
  const has = (roles: ReadonlySet<Role>) => parts.some(({ role }) => roles.has(role))
  const hasCaption = parts.some(({ role }) => role === 'caption')
  if (has(TEXT) && !parts.some(({ role }) => role === 'headline')) return lacks.includes('headline') ? null : 'headline'
  if (has(HEADS) && !has(TEXT) && !hasCaption) return lacks.includes('body') ? null : 'body'
  return null
})

/** An editor says that an article has no headline, or no text: it is not asked for any more. */
export function hasNone(document: Document, id: ArticleId): EditResult {
  const article = articleById(document, id)
  if (article === undefined) return refused('no-such-article')
  if (gapOf(article) === null) return refused('nothing-to-do')
  return done({ ...document, articles: document.articles.map((other) => (other === article ? whole(article) : other)) })
}

/** The article with nothing left to be asked for; the same object when nothing was. */
export function whole(article: Article): Article {
  const gap = gapOf(article)
  return gap === null ? article : { ...article, lacks: [...(article.lacks ?? []), gap] }
}
