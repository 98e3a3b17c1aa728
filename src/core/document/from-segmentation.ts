import type { ProposedPart, Segmentation } from '#core/segment/segmentation'
import { inPageOrder } from './in-page-order'
import type { ArticleId, Document, Part } from './model'

/** Chances of a boundary from here … */
const LEAST_DOUBT = 0.15
/** … up to here are asked about. Outside of them about one in 25 is wrong: asking costs more than seeing it does. */
const MOST_DOUBT = 0.85
/** A detached piece whose best place has a greater chance than this is not asked about. */
const SURE_PLACE = 0.9
/** A machine is never surer than this: 1 is an editor's word. */
const SUREST = 0.9999

/**
 * A new document as the machine proposes it: articles `a1`, `a2`, … in page order, nothing decided by an editor yet,
 * every doubtful boundary and every detached piece that may well belong elsewhere an open question.
 */
export function documentFrom(
  origin: Pick<Document, 'id' | 'source' | 'text'>,
  segmentation: Segmentation,
): Document {
  const inOrder = inPageOrder(segmentation.articles)
  const ids = new Map(inOrder.map((article, place) => [article, `a${place + 1}`]))
  const idAt = (index: number): ArticleId => ids.get(segmentation.articles[index]!)!
  return {
    ...origin,
    articles: inOrder.map((article, place) => ({
      id: `a${place + 1}`,
      parts: article.parts.map((part) => partFrom(part, idAt)),
      confidence: Math.min(article.confidence, SUREST),
      status: 'todo',
    })),
    furniture: segmentation.furniture.map((part) => partFrom(part, idAt)).sort((a, b) => a.start - b.start),
    mentions: [],
    repairs: [],
    doubts: segmentation.boundaries
      .filter(({ chance }) => chance >= LEAST_DOUBT && chance <= MOST_DOUBT)
      .map(({ at, chance }) => ({ at, chance })),
    settled: [],
    status: 'new',
    serial: inOrder.length,
  }
}

function partFrom(proposed: ProposedPart, idAt: (index: number) => ArticleId): Part {
  const { start, end, role } = proposed
  const part: Part = { start, end, role, by: 'machine', confidence: Math.min(proposed.confidence, SUREST) }
  const surest = proposed.candidates[0]
  if (surest === undefined || surest.confidence > SURE_PLACE) return part
  const candidates = proposed.candidates.map((candidate) => ({
    article: candidate.article === null ? null : idAt(candidate.article),
    confidence: candidate.confidence,
  }))
  return { ...part, candidates }
}
