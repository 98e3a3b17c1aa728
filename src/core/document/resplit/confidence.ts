import type { Segmentation } from '#core/segment/segmentation'
import { textFrom } from '../source-span'
import type { Document } from '../model'
import type { Overlap } from './overlay'

/** How sure the new split is that a stretch belongs where it has it (0 to 1). */
export type PlaceConfidence = (first: Overlap) => number

/**
 * By the piece's own answer where it is a detached one, by the chance of the boundary before it where that is open, else
 * by the article.
 */
export function placeConfidence({ text }: Document, { articles, boundaries }: Segmentation, overlaps: readonly Overlap[]): PlaceConfidence {
  const chances = new Map(boundaries.map(({ at, chance }) => [textFrom(text, at), chance]))
  const before = new Map(overlaps.map((overlap, index) => [overlap, overlaps[index - 1]]))
  return (first) => {
    const { part, article } = first.then
    const own = part.candidates.find((candidate) => candidate.article === article)
    if (own !== undefined) return own.confidence
    const chance = chances.get(textFrom(text, first.start))
    if (chance !== undefined) return before.get(first)?.then.article === article ? 1 - chance : chance
    return article === null ? part.confidence : articles[article]!.confidence
  }
}
