import { z } from 'zod'
import { articleRowSchema } from '#core/file/article-row'
import { progressDaySchema } from '#core/file/progress-file'
import { failureSchema } from '../failure'
import { findingSchema } from '../finding'

/** A window asks for so many documents at a time: it shows how far it is, and stops by not asking again. */
export const MOST_DOCUMENTS = 200

const ids = z.array(z.string()).max(MOST_DOCUMENTS)

/** How often words are in a text, and the first place of them with some text on each side. */
export const textHitSchema = z.object({ count: z.int().positive(), before: z.string(), hit: z.string(), after: z.string() })

const count = z.int().nonnegative()
const counts = z.array(z.object({ name: z.string(), count }))

/** As `Statistics` in core. */
export const statisticsSchema = z.object({
  documents: count,
  articles: count,
  characters: count,
  newspapers: counts,
  months: counts,
  statuses: z.array(z.object({ name: z.enum(['todo', 'doing', 'done', 'left-out']), count })),
  lengths: counts,
  labels: z.array(z.object({ name: z.string(), mentions: count, distinct: count })),
  names: z.array(z.object({ name: z.string(), label: z.string(), mentions: count, articles: count })),
})

export const reviewCalls = {
  /** The articles of some documents. A document that cannot be read has none, and says why; one that is gone is left out. */
  'review.rows': {
    request: z.object({ ids }),
    answer: z.object({
      documents: z.array(z.object({ id: z.string(), rows: z.array(articleRowSchema), failure: failureSchema.nullable() })),
    }),
  },
  /** The articles of some documents whose reading text holds the words, as a reader would find them, with the first place as it reads. */
  'review.search': {
    request: z.object({ query: z.string().min(1), ids }),
    answer: z.object({ hits: z.array(z.object({ document: z.string(), article: z.string(), ...textHitSchema.shape })) }),
  },
  /**
   * Checks all documents of the project; says how far it is by `review.progress`. At most `limit` findings of each check are
   * listed, all are counted. Fails with `cancelled` when the window asks again or for `review.stop`.
   */
  'review.check': {
    request: z.object({ limit: z.int().positive() }),
    answer: z.object({ findings: z.array(findingSchema), counts: z.record(z.string(), z.int()) }),
  },
  /** Counts all that the project holds; progress and end as for `review.check`. */
  'review.statistics': { request: z.object({}), answer: z.object({ statistics: statisticsSchema, progress: z.array(progressDaySchema) }) },
  /** Ends the work that this window asked for. */
  'review.stop': { request: z.object({}), answer: z.object({}) },
} as const
