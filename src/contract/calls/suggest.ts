import { z } from 'zod'
import type { Suggestion } from '#core/mention/suggestion'

/** The ending of the files that what was learned of names is exported to. */
export const MODEL_ENDING = '.galley-model'

const reasonSchema = z.union([
  z.object({ kind: z.literal('known name'), times: z.int() }),
  z.object({ kind: z.literal('known name'), elsewhere: z.literal(true) }),
  z.object({ kind: z.literal('rule'), rule: z.enum(['byline']) }),
  z.object({ kind: z.literal('learned') }),
])

const spans = z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })).min(1)

const stands = z.object({ id: z.string(), label: z.string(), quote: z.string() })
const standingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('tagged'), mention: stands }),
  z.object({ kind: z.literal('inside'), mention: stands }),
  z.object({ kind: z.literal('overlaps'), mention: stands }),
  z.object({ kind: z.literal('in-name'), name: z.string() }),
])

/** A mention that the machine proposes. Offsets in UTF-16, into the source. */
export const suggestionSchema = z.object({
  spans,
  label: z.string(),
  quote: z.string(),
  score: z.number().min(0).max(1),
  reason: reasonSchema,
})

// Schema and core must say the same; this fails to compile when they part.
export const suggestionFitsCore: (suggestion: z.infer<typeof suggestionSchema>) => Suggestion = (suggestion) => suggestion

/** What editors said about a text: it is (true) or is not (false) a name of that label. */
export const nameDecisionSchema = z.object({ name: z.string().min(1), label: z.string().min(1), accepted: z.boolean() })

export type NameDecision = z.infer<typeof nameDecisionSchema>

/** How far the machine has learned from the project. */
export const learningSchema = z.object({
  /** Finished articles that it learned from. */
  articles: z.int(),
  /** Finished articles that it has yet to read. */
  waiting: z.int(),
})

export const suggestCalls = {
  /** Proposed mentions for the articles of a document as it was saved last, in the order in which they read. */
  'suggest.document': { request: z.object({ id: z.string() }), answer: z.object({ suggestions: z.array(suggestionSchema) }) },
  /** What the project's editors decided about names, and how much was learned from them. */
  'suggest.state': { request: z.object({}), answer: z.object({ names: z.array(nameDecisionSchema), learning: learningSchema }) },
  /** Decides about names, all at once; null takes a decision back. Answers when it is on disk. */
  'suggest.decide': {
    request: z.object({ names: z.array(nameDecisionSchema.extend({ accepted: z.boolean().nullable() })) }),
    answer: z.object({}),
  },
  /**
   * Places of a text in the documents of the project, or (`tagged`) the mentions that read so, as they were saved last. A new
   * question ends the one before, which then fails with `cancelled`.
   */
  'suggest.occurrences': {
    request: z.object({
      text: z.string().min(1),
      /** Mentions of this label alone; null for any. */
      label: z.string().nullable(),
      tagged: z.boolean(),
      /** Left out: the document that the window shows. */
      except: z.string(),
      limit: z.int().positive().max(10_000),
    }),
    answer: z.object({
      documents: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          occurrences: z.array(
            z.object({ article: z.string(), spans, standing: standingSchema, before: z.string(), text: z.string(), after: z.string() }),
          ),
        }),
      ),
      /** True when there are more than `limit`. */
      more: z.boolean(),
    }),
  },
  /** Forgets what was learned from finished articles; suggestions are as Galley came. Decisions about names stay. */
  'suggest.reset': { request: z.object({}), answer: z.object({ learning: learningSchema }) },
  /** Writes what was learned, with the decisions about names, to a file that another project can read. */
  'suggest.export': { request: z.object({ file: z.string() }), answer: z.object({ file: z.string(), bytes: z.int() }) },
  /** Takes what another project learned in place of what this one did; its decisions are added. */
  'suggest.import': { request: z.object({ file: z.string() }), answer: z.object({ learning: learningSchema, names: z.int() }) },
} as const
