import type { Document } from './model'

/** True while nobody has decided anything about the document: its split may be replaced by a better one without asking. */
export function isUntouched(document: Document): boolean {
  const { status, articles, furniture, mentions, repairs, settled, metadata } = document
  return (
    status === 'new' &&
    mentions.length + repairs.length + settled.length === 0 &&
    metadata === undefined &&
    articles.every((article) => article.status === 'todo' && article.metadata === undefined && article.sameStory === undefined) &&
    [...articles.flatMap(({ parts }) => parts), ...furniture].every(({ by }) => by === 'machine')
  )
}
