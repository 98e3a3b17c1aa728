import { contains, overlaps, type Span } from '#core/text/span'
import type { Part } from './model'
import { trimBlankLines } from './source-span'

/** A part with a piece taken out of it. What is not there would have been blank. */
export interface TakenPart {
  readonly before?: Part | undefined
  readonly piece: Part
  readonly after?: Part | undefined
}

/**
 * Takes the text in `stretch` out of a part; undefined when the part has no text there. The piece keeps everything that
 * was said of the part, and is the very same object when it is the whole part.
 */
export function takeFromPart(text: string, part: Part, stretch: Span): TakenPart | undefined {
  if (!overlaps(part, stretch)) return undefined
  if (contains(stretch, part)) return { piece: part }
  const inside = trimBlankLines(text, {
    start: Math.max(part.start, stretch.start),
    end: Math.min(part.end, stretch.end),
  })
  if (inside === undefined) return undefined
  const before = trimBlankLines(text, { start: part.start, end: inside.start })
  const after = trimBlankLines(text, { start: inside.end, end: part.end })
  if (before === undefined && after === undefined) return { piece: part }
  return {
    before: before && { ...part, ...before },
    // White space that is left over at the part's edge stays with the piece.
    piece: {
      ...part,
      start: before === undefined ? part.start : inside.start,
      end: after === undefined ? part.end : inside.end,
    },
    after: after && { ...part, ...after },
  }
}
