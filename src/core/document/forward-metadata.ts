import { NAME_FIELDS, type MetadataField, type MetadataOverrides } from './metadata'
import { fieldsOf } from './metadata-edits'
import type { Article, ArticleId, Document } from './model'

/**
 * After articles vanished: what editors said about them is now said about `heir`, which took their parts. Names are added to
 * its names; of anything else the heir keeps what was said about itself. With null for an heir it is gone with them.
 */
export function forwardMetadata(before: Document, after: Document, heir: ArticleId | null): Document {
  if (heir === null || !before.articles.some(({ metadata }) => metadata !== undefined)) return after
  const present = new Set(after.articles.map(({ id }) => id))
  const left = before.articles.flatMap(({ id, metadata }) => (present.has(id) || metadata === undefined ? [] : [metadata]))
  if (left.length === 0) return after
  const inherit = (article: Article): Article => ({ ...article, metadata: left.reduce(added, article.metadata ?? {}) })
  return { ...after, articles: after.articles.map((article) => (article.id === heir ? inherit(article) : article)) }
}

function added(own: MetadataOverrides, gone: MetadataOverrides): MetadataOverrides {
  const names = NAME_FIELDS.filter((field) => own[field] !== undefined && gone[field] !== undefined)
  const together = names.map((field) => [field, [...new Set([...own[field]!, ...gone[field]!])]])
  const news = fieldsOf(gone).filter((field: MetadataField) => own[field] === undefined)
  return { ...own, ...Object.fromEntries(news.map((field) => [field, gone[field]])), ...Object.fromEntries(together) }
}
