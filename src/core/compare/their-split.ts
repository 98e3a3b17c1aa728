import type { Document, Part } from '#core/document/model'
import type { ProposedPart, Segmentation } from '#core/segment/segmentation'

/** The other editor's split, as a splitter would have proposed it: so it is compared as a new split is. */
export function splitOf({ articles, furniture }: Pick<Document, 'articles' | 'furniture'>): Segmentation {
  return {
    articles: articles.map(({ parts, confidence }) => ({ parts: parts.map(proposed), confidence })),
    furniture: furniture.map(proposed),
    boundaries: [],
  }
}

function proposed({ start, end, role, confidence }: Part): ProposedPart {
  return { start, end, role, confidence, candidates: [] }
}
