import type { Heirs } from './candidates'
import type { EditResult } from './edit'
import type { Article, ArticleId, Document } from './model'
import { articleById } from './places'
import { done, refused } from './result'

/** An editor says that an article tells the same story as another, `DOCUMENT/ARTICLE`. */
export function linkStory(document: Document, id: ArticleId, to: string): EditResult {
  const article = articleById(document, id)
  if (article === undefined) return refused('no-such-article')
  if (to === '' || to === `${document.id}/${id}`) return refused('bad-value')
  const said = article.sameStory ?? []
  if (said.includes(to)) return refused('nothing-to-do')
  return done(withStories(document, article, [...said, to]))
}

/** Takes that back. */
export function unlinkStory(document: Document, id: ArticleId, to: string): EditResult {
  const article = articleById(document, id)
  if (article === undefined) return refused('no-such-article')
  const said = article.sameStory ?? []
  if (!said.includes(to)) return refused('nothing-to-do')
  return done(withStories(document, article, said.filter((other) => other !== to)))
}

/** After articles vanished: what they were linked with, their heirs are, which took their parts. */
export function forwardStories(document: Document, vanished: readonly Article[], heirs: Heirs): Document {
  let now = document
  for (const { id, sameStory = [] } of vanished) {
    const heir = heirs.get(id) ?? null
    if (heir === null) continue
    for (const to of sameStory) {
      const linked = linkStory(now, heir, to)
      if (linked.ok) now = linked.document
    }
  }
  return now
}

function withStories(document: Document, article: Article, sameStory: readonly string[]): Document {
  const { sameStory: _, ...rest } = article
  const changed = sameStory.length === 0 ? rest : { ...rest, sameStory }
  return { ...document, articles: document.articles.map((other) => (other === article ? changed : other)) }
}
