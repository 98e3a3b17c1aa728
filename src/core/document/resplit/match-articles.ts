import type { ArticleId } from '../model'
import type { Overlap } from './overlay'

/** Where text is to be: in an article of the document, in one that the new split has more (by its index), or in the furniture. */
export type Home = ArticleId | number | null

/** Where the new split has a stretch, in terms of the document. */
export function homesIn(overlaps: readonly Overlap[]): (overlap: Overlap) => Home {
  const matched = matchArticles(overlaps)
  return ({ then: { article } }) => (article === null ? null : (matched.get(article) ?? article))
}

/**
 * Which article of the document each article of the new split is: by index, one to one, those that share most text first.
 * Articles that share no text are not matched, nor are those whose partners found better ones.
 */
export function matchArticles(overlaps: readonly Overlap[]): ReadonlyMap<number, ArticleId> {
  const shared = new Map<number, Map<ArticleId, number>>()
  for (const { start, end, now, then } of overlaps) {
    if (now.article === null || then.article === null) continue
    const row = shared.get(then.article) ?? new Map<ArticleId, number>()
    shared.set(then.article, row.set(now.article.id, (row.get(now.article.id) ?? 0) + end - start))
  }
  const pairs = [...shared].flatMap(([index, row]) => [...row].map(([id, length]) => ({ index, id, length })))
  pairs.sort((a, b) => b.length - a.length)

  const matched = new Map<number, ArticleId>()
  const taken = new Set<ArticleId>()
  for (const { index, id } of pairs) {
    if (matched.has(index) || taken.has(id)) continue
    matched.set(index, id)
    taken.add(id)
  }
  return matched
}
