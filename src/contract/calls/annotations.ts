import { z } from 'zod'
import { changeSchema } from './documents'
import { documentSummarySchema } from '../document'
import { failureSchema } from '../failure'

/** The formats of other tools whose mentions can be taken in. The host checks that it reads each. */
export const annotationFormatSchema = z.enum(['galley', 'doccano', 'label-studio', 'brat', 'rows', 'web-annotation'])
export type AnnotationFormat = z.infer<typeof annotationFormatSchema>

const count = z.int().nonnegative()
const job = z.string().min(1).max(100)

/** What cannot be taken in, or was not placed. */
export const lostMentionSchema = z.object({
  /** Where in the files: `all.jsonl, line 3`. */
  where: z.string(),
  reason: z.enum([
    'not-json', 'not-this-format', 'no-text', 'bad-offsets', 'quote-differs', 'kind-not-supported',
    'no-such-text', 'quote-not-found', 'quote-ambiguous', 'not-in-source',
  ]),
  /** The label and the quote, or what stands there. */
  detail: z.string(),
})

export type LostMention = z.infer<typeof lostMentionSchema>

/** So many losses are listed in full; all are counted. */
export const MOST_LISTED = 20_000

const lost = z.object({ count, listed: z.array(lostMentionSchema).max(MOST_LISTED) })

export const annotationLookSchema = z.object({
  format: annotationFormatSchema,
  files: count,
  /** Files that are no UTF-8, by the encoding that was found for them. */
  encodings: z.array(z.object({ encoding: z.string(), files: count })),
  texts: count,
  mentions: count,
  /** Tags that did not follow their scheme and were put right. */
  repaired: count,
  /** What the offsets of how many texts count; `either` where it makes no difference. */
  units: z.object({ codepoint: count, utf16: count, either: count }),
  labels: z.array(z.object({ name: z.string(), mentions: count, known: z.boolean() })),
  /** Texts that stand in the project as they are, that were found there by their quotes, and that do not stand there. */
  found: z.object({ same: count, quotes: count, none: count }),
  /** Mentions that have a place in the project, those of them that are there already, and those in texts that are not there. */
  placed: count,
  known: count,
  elsewhere: count,
  /** The texts with mentions that do not stand in the project; `detail` is how many mentions. */
  absent: lost,
  /** What has no place, and will have none. */
  lost,
})

export type AnnotationLook = z.infer<typeof annotationLookSchema>

/** Label of the files → label of the project; null: not taken in. Labels that are not named keep their name. */
const labelChoice = z.record(z.string(), z.string().min(1).nullable())

export const annotationCalls = {
  /**
   * Reads the files of a batch (`import.stage`, kind `annotations`) and finds where their mentions stand in the project.
   * Changes nothing. Tells `annotations.progress`; `cancelled` after `annotations.cancel`. `not-annotations` when `format` is
   * null and the files are in none that can be read. Without a project all texts are new.
   */
  'annotations.look': { request: z.object({ job, batch: z.string(), format: annotationFormatSchema.nullable() }), answer: annotationLookSchema },
  /** What `annotations.look` found last in the project's own texts, as changes for `documents.change`. */
  'annotations.changes': { request: z.object({ batch: z.string(), labels: labelChoice }), answer: z.object({ changes: z.array(changeSchema) }) },
  /**
   * Makes documents of the texts that the project has not, with their mentions: one article each, or pages to be split. What
   * is done when it is stopped stays.
   */
  'annotations.make': {
    request: z.object({ job, batch: z.string(), labels: labelChoice, as: z.enum(['articles', 'pages']) }),
    answer: z.object({ made: z.array(documentSummarySchema), tagged: count, failed: z.array(failureSchema), lost, cancelled: z.boolean() }),
  },
  'annotations.cancel': { request: z.object({ job }), answer: z.object({}) },
} as const
