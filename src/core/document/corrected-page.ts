import type { CorrectedPage } from '#core/segment/learn/corrected-page'
import type { Document } from './model'

/** The document as the splitter learns from it, under the document's id: what stands where, and nothing else. */
export function correctedPageOf({ id, text, articles, furniture }: Document): CorrectedPage {
  const placed = articles.flatMap(({ parts }, article) => parts.map(({ start, end, role }) => ({ start, end, role, article })))
  return { name: id, text, parts: [...placed, ...furniture.map(({ start, end, role }) => ({ start, end, role, article: null }))] }
}
