import type { Heirs } from './candidates'
import { NAME_FIELDS, type MetadataOverrides } from './metadata'
import { fieldsOf } from './metadata-edits'
import type { Article, ArticleId, Document } from './model'

/**
 * After articles vanished: what editors said about them is now said about their heirs, which took their parts. Names are
 * added to an heir's names; of anything else it keeps what was said about itself. With null for an heir it is gone.
 */
export function forwardMetadata(document: Document, vanished: readonly Article[], heirs: Heirs): Document {
  const left = new Map<ArticleId | null, MetadataOverrides[]>()
  for (const { id, metadata } of vanished) {
    if (metadata === undefined) continue
    const heir = heirs.get(id) ?? null
    const list = left.get(heir)
    if (list === undefined) left.set(heir, [metadata])
    else list.push(metadata)
  }
  if (left.size === 0) return document
  return {
    ...document,
    articles: document.articles.map((article) => {
      const gone = left.get(article.id)
      return gone === undefined ? article : { ...article, metadata: gone.reduce(added, article.metadata ?? {}) }
    }),
  }
}

function added(own: MetadataOverrides, gone: MetadataOverrides): MetadataOverrides {
  const names = NAME_FIELDS.filter((field) => own[field] !== undefined && gone[field] !== undefined)
  const together = names.map((field) => [field, [...new Set([...own[field]!, ...gone[field]!])]])
  const news = fieldsOf(gone).filter((field) => own[field] === undefined)
  return { ...own, ...Object.fromEntries(news.map((field) => [field, gone[field]])), ...Object.fromEntries(together) }
}
