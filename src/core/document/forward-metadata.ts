import type { HeirOf } from './candidates'
import { NAME_FIELDS, type MetadataOverrides } from './metadata'
import { fieldsOf } from './metadata-edits'
import type { ArticleId, Document } from './model'

/**
 * After articles vanished: what editors said about them is now said about their heirs, which took their parts. Names are
 * added to an heir's names; of anything else it keeps what was said about itself. With null for an heir it is gone.
 */
export function forwardMetadata(before: Document, after: Document, heirOf: HeirOf): Document {
  if (!before.articles.some(({ metadata }) => metadata !== undefined)) return after
  const present = new Set(after.articles.map(({ id }) => id))
  const left = new Map<ArticleId | null, MetadataOverrides[]>()
  for (const { id, metadata } of before.articles) {
    if (metadata === undefined || present.has(id)) continue
    const heir = heirOf(id)
    const list = left.get(heir)
    if (list === undefined) left.set(heir, [metadata])
    else list.push(metadata)
  }
  if (left.size === 0) return after
  return {
    ...after,
    articles: after.articles.map((article) => {
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
