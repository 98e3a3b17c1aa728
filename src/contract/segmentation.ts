import { z } from 'zod'
import { ROLES } from '#core/segment/role'
import type { Segmentation } from '#core/segment/segmentation'
import type { Mutable, Same } from './document'

const offset = z.int().nonnegative()
const chance = z.number().min(0).max(1)

const proposedPartSchema = z.object({
  start: offset,
  end: offset,
  role: z.enum(ROLES),
  confidence: chance,
  candidates: z.array(z.object({ article: offset.nullable(), confidence: chance })),
})

/** A split of a text as it crosses the boundary: what the splitter gives, with UTF-16 offsets. */
export const segmentationSchema = z.object({
  articles: z.array(z.object({ parts: z.array(proposedPartSchema), confidence: chance })),
  furniture: z.array(proposedPartSchema),
  boundaries: z.array(z.object({ at: offset, chance })),
})

// The schema and the splitter must say the same; the line fails to compile when they part.
export const segmentationFitsSchema: Same<z.infer<typeof segmentationSchema>, Mutable<Segmentation>> = true
