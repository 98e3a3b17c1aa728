import type { DocumentSummary } from '#contract/document'
import type { Article } from '#core/document/model'

/** The next article of the page that is not finished, after `id`; from the last it goes on with the first. */
export function nextOpenArticle(articles: readonly Article[], id: string): Article | null {
  const at = articles.findIndex((article) => article.id === id)
  const inOrder = [...articles.slice(at + 1), ...articles.slice(0, Math.max(at, 0))]
  return inOrder.find((article) => article.status === 'todo' || article.status === 'doing') ?? null
}

/** The next document with articles that are not finished, after `id`, in order of import; then from the beginning. */
export function nextOpenDocument(documents: readonly DocumentSummary[], id: string): DocumentSummary | null {
  const at = documents.findIndex((row) => row.id === id)
  const inOrder = [...documents.slice(at + 1), ...documents.slice(0, Math.max(at, 0))]
  return inOrder.find((row) => row.done < row.articles) ?? null
}
