import type { ArticleCandidate, ArticleId, Document, Part } from './model'
import { partAt } from './places'
import { openQuestions } from './questions'

/** Which article took the parts of each one that vanished; null where they became furniture. */
export type Heirs = ReadonlyMap<ArticleId, ArticleId | null>

/**
 * After articles vanished: a detached piece that may have belonged to one of them now may belong to its heir, which took
 * its parts; with null for an heir that answer is gone. A piece with no answer left is not asked about any more.
 */
export function forwardCandidates(document: Document, heirs: Heirs): Document {
  if (heirs.size === 0) return document
  const isConcerned = ({ candidates = [] }: Part) => {
    for (const { article } of candidates) if (article !== null && heirs.has(article)) return true
    return false
  }
  const concerned = openQuestions(document).filter((question) => question.kind === 'piece' && isConcerned(question.part))
  if (concerned.length === 0) return document
  const holders = new Set(concerned.map(({ at }) => partAt(document, at)?.article ?? null))
  const forward = (parts: readonly Part[]) => parts.map((part) => (isConcerned(part) ? forwardPart(part, heirs) : part))
  return {
    ...document,
    articles: document.articles.map((article) => (holders.has(article) ? { ...article, parts: forward(article.parts) } : article)),
    furniture: holders.has(null) ? forward(document.furniture) : document.furniture,
  }
}

/** A part about whose place nothing is asked any more; the same object when nothing was. */
export function settled(part: Part): Part {
  if (part.candidates === undefined) return part
  const { candidates: _, ...rest } = part
  return rest
}

function forwardPart(part: Part, heirs: Heirs): Part {
  if (part.candidates === undefined) return part
  const chances = new Map<ArticleId | null, number>()
  for (const { article, confidence } of part.candidates) {
    const gone = article !== null && heirs.has(article)
    const now = gone ? heirs.get(article)! : article
    if (gone && now === null) continue
    chances.set(now, Math.min(1, (chances.get(now) ?? 0) + confidence))
  }
  if (chances.size === 0) return settled(part)
  const candidates = [...chances].map(([article, confidence]): ArticleCandidate => ({ article, confidence }))
  return { ...part, candidates: candidates.sort((a, b) => b.confidence - a.confidence) }
}
