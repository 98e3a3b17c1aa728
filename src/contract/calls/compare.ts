import { z } from 'zod'
import type { AgreementCounts } from '#core/compare/agreement-counts'
import type { Decision } from '#core/compare/decisions'
import { KINDS } from '#core/compare/difference'
import type { EntityNames } from '#core/compare/entity-names'
import { ANSWERS } from '#core/file/decisions-file'
import { documentSummarySchema, savedDocumentSchema, spanSchema, type Mutable, type Same } from '../document'
import { failureSchema } from '../failure'

/** A window asks for so many documents at a time: it shows how far it is, and stops by not asking again. */
export const MOST_COMPARED = 50

const count = z.int().nonnegative()
const ids = z.array(z.string()).max(MOST_COMPARED)
const kinds = z.array(z.enum(KINDS)).min(1)

const sharedSchema = z.object({ mine: count, theirs: count, both: count })
const tableSchema = z.record(z.string(), z.record(z.string(), count))

export const agreementCountsSchema = z.object({
  documents: count,
  labels: tableSchema,
  roles: tableSchema,
  mentions: z.record(z.string(), sharedSchema),
  boundaries: sharedSchema,
  articles: sharedSchema,
})

const namedEntitySchema = z.object({
  name: z.string(),
  otherNames: z.array(z.string()),
  label: z.string(),
  note: z.string(),
  links: z.array(z.string()),
  mine: z.string().nullable(),
})
const entityNamesSchema = z.object({ mine: z.record(z.string(), namedEntitySchema), theirs: z.record(z.string(), namedEntitySchema) })

export const decisionSchema = z.object({
  kind: z.enum(KINDS),
  answer: z.enum(ANSWERS),
  spans: z.array(spanSchema),
  home: count.nullable(),
  value: z.string(),
})

/** Who of the two has begun a document. Where they have not, nothing is compared: they said nothing yet. */
const begunSchema = z.object({ mine: z.boolean(), theirs: z.boolean() })

/** How a document that both have stands. */
export const lookedSchema = z.object({
  id: z.string(),
  begun: begunSchema,
  /** Null unless both have begun it. */
  counts: agreementCountsSchema.nullable(),
  /** Kind → differences that are not decided yet. */
  open: z.partialRecord(z.enum(KINDS), count),
  /** Differences that stay as it was decided. */
  decided: count,
  /** Why their document, or mine, cannot be read; nothing else is said of it then. */
  failure: failureSchema.nullable(),
})

export type Looked = z.infer<typeof lookedSchema>

export const compareCalls = {
  /**
   * Opens another editor's work beside the project, in place of one opened before: a project's folder, or a file exported from
   * it. It is only read. `not-a-project`, `not-comparable`, `same-project`, `project-newer`, `file-newer`, `file-damaged`.
   */
  'compare.open': {
    request: z.object({ path: z.string().min(1) }),
    answer: z.object({
      name: z.string(),
      path: z.string(),
      /** My documents whose sources they have, too, in the order of import. */
      matched: z.array(z.string()),
      /** How many of my documents they do not have. */
      onlyMine: count,
      /** How many pages they have that I do not, and the names of the first of them. */
      onlyTheirs: z.object({ count, names: z.array(z.string()) }),
    }),
  },
  /** Compares some documents as they are on disk. `no-such-job` when nothing is open beside the project. */
  'compare.look': { request: z.object({ ids }), answer: z.object({ documents: z.array(lookedSchema) }) },
  /** Their document of the same text, and what was decided about it. */
  'compare.document': {
    request: z.object({ id: z.string() }),
    answer: z.object({ theirs: savedDocumentSchema, begun: begunSchema, names: entityNamesSchema, decisions: z.array(decisionSchema) }),
  },
  /** Keeps what was decided about a document, in place of what was kept before; answers when it is on disk. */
  'compare.decide': { request: z.object({ id: z.string(), decisions: z.array(decisionSchema) }), answer: z.object({}) },
  /**
   * Decides every open difference of some kinds in some documents: theirs is taken, or mine is kept. Each document is changed
   * and saved for itself; one that cannot be is told and harms no other. `undo` takes it all back by `compare.undo`.
   */
  'compare.decideAll': {
    request: z.object({ ids, kinds, side: z.enum(['mine', 'theirs']) }),
    answer: z.object({ changed: z.array(documentSummarySchema), decided: count, undo: z.string().nullable(), failed: z.array(failureSchema) }),
  },
  /** Puts documents and decisions back as they were, but for those that were changed since: they are in `failed`. */
  'compare.undo': {
    request: z.object({ undo: z.string() }),
    answer: z.object({ changed: z.array(documentSummarySchema), failed: z.array(failureSchema) }),
  },
  /** Ends the comparison. */
  'compare.close': { request: z.object({}), answer: z.object({}) },
} as const

// The schemas and the model must say the same; a line fails to compile when they part.
export const countsFit: Same<Mutable<z.infer<typeof agreementCountsSchema>>, Mutable<AgreementCounts>> = true
export const decisionFits: Same<Mutable<z.infer<typeof decisionSchema>>, Mutable<Decision>> = true
export const namesFit: Same<Mutable<z.infer<typeof entityNamesSchema>>, Mutable<EntityNames>> = true
