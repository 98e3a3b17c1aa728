import type { ArticleCandidate, ArticleId, Document, Part } from './model'

/** Which article took the parts of one that vanished; null when they became furniture. */
export type HeirOf = (vanished: ArticleId) => ArticleId | null

/**
 * After articles vanished: a detached piece that may have belonged to one of them now may belong to its heir, which took
 * its parts; with null for an heir that answer is gone. A piece with no answer left is not asked about any more.
 */
export function forwardCandidates(before: Document, after: Document, heirOf: HeirOf): Document {
  const present = new Set(after.articles.map(({ id }) => id))
  const vanished = new Set(before.articles.map(({ id }) => id).filter((id) => !present.has(id)))
  if (vanished.size === 0) return after

  const forward = (parts: readonly Part[]): readonly Part[] => {
    const concerned = parts.some((part) => part.candidates?.some(({ article }) => article !== null && vanished.has(article)))
    return concerned ? parts.map((part) => forwardPart(part, vanished, heirOf)) : parts
  }
  return {
    ...after,
    articles: after.articles.map((article) => {
      const parts = forward(article.parts)
      return parts === article.parts ? article : { ...article, parts }
    }),
    furniture: forward(after.furniture),
  }
}

/** A part about whose place nothing is asked any more; the same object when nothing was. */
export function settled(part: Part): Part {
  if (part.candidates === undefined) return part
  const { candidates: _, ...rest } = part
  return rest
}

function forwardPart(part: Part, vanished: ReadonlySet<ArticleId>, heirOf: HeirOf): Part {
  if (part.candidates === undefined) return part
  const chances = new Map<ArticleId | null, number>()
  for (const { article, confidence } of part.candidates) {
    const gone = article !== null && vanished.has(article)
    const now = gone ? heirOf(article) : article
    if (gone && now === null) continue
    chances.set(now, Math.min(1, (chances.get(now) ?? 0) + confidence))
  }
  if (chances.size === 0) return settled(part)
  const candidates = [...chances].map(([article, confidence]): ArticleCandidate => ({ article, confidence }))
  return { ...part, candidates: candidates.sort((a, b) => b.confidence - a.confidence) }
}
