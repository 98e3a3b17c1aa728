import { z } from 'zod'
import { documentSummarySchema } from '../document'

/** The ending of the files that profiles are exported to. */
export const PROFILE_ENDING = '.galley-profile'

/** How far the splitter has learned from the project's pages. */
export const splitterStateSchema = z.object({
  /** Confirmed pages that it learned from. */
  pages: z.int().nonnegative(),
  /** Confirmed pages that it has yet to read. */
  waiting: z.int().nonnegative(),
  /** False as long as splitting as Galley comes has been as good. */
  isFollowed: z.boolean(),
  /** How many of the pages that nobody has touched are split again, while that goes on; else null. */
  run: z.object({ done: z.int(), total: z.int() }).nullable(),
})

export type SplitterState = z.infer<typeof splitterStateSchema>

/** What the event `splitter.progress` tells. */
export const splitterProgressSchema = splitterStateSchema.extend({
  /** Rows of the documents that have another split since the last time. */
  changed: z.array(documentSummarySchema),
})

export const splitterCalls = {
  'splitter.state': { request: z.object({}), answer: splitterStateSchema },
  /** Forgets what was learned; pages that nobody has touched are split again as Galley comes, in the background. */
  'splitter.reset': { request: z.object({}), answer: splitterStateSchema },
  /** Stops splitting pages again; those that are done stay as they are. */
  'splitter.cancel': { request: z.object({}), answer: z.object({}) },
  /** Writes what was learned to a file that another project can read. It holds no text. */
  'splitter.export': { request: z.object({ file: z.string() }), answer: z.object({ file: z.string(), bytes: z.int() }) },
  /** Takes what another project learned in place of what this one did. `model-not-usable` when the file cannot be used. */
  'splitter.import': { request: z.object({ file: z.string() }), answer: splitterStateSchema },
} as const
