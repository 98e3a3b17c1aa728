import type { ProposedPart, Segmentation } from '#core/segment/segmentation'
import type { Span } from '#core/text/span'
import type { Document } from '../model'
import { partsInSource, type PlacedPart } from '../places'
import { trimBlankLines } from '../source-span'

/** A stretch of text with one part on both sides: as the document has it now, and as the new split has it. */
export interface Overlap extends Span {
  readonly now: PlacedPart
  readonly then: ProposedPlace
}

/** A proposed part with the index of its article; null for furniture. */
export interface ProposedPlace {
  readonly part: ProposedPart
  readonly article: number | null
}

/**
 * Lays the new split over the document: all text, cut wherever either of them is, in source order, without blank lines at
 * the edges. Linear in the number of parts, after sorting the new ones.
 */
export function overlay(document: Document, segmentation: Segmentation): readonly Overlap[] {
  const nows = partsInSource(document)
  const thens = placesIn(segmentation)
  const overlaps: Overlap[] = []
  for (let n = 0, t = 0; n < nows.length && t < thens.length; ) {
    const now = nows[n]!
    const then = thens[t]!
    const shared = trimBlankLines(document.text, {
      start: Math.max(now.part.start, then.part.start),
      end: Math.min(now.part.end, then.part.end),
    })
    if (shared !== undefined) overlaps.push({ ...shared, now, then })
    if (now.part.end <= then.part.end) n += 1
    if (then.part.end <= now.part.end) t += 1
  }
  return overlaps
}

function placesIn({ articles, furniture }: Segmentation): ProposedPlace[] {
  const places: ProposedPlace[] = furniture.map((part) => ({ part, article: null }))
  for (const [article, { parts }] of articles.entries()) for (const part of parts) places.push({ part, article })
  return places.sort((a, b) => a.part.start - b.part.start)
}
