import { z } from 'zod'
import { reversibleEditSchema } from '../edit'
import { failureSchema } from '../failure'
import { documentDeltaSchema, documentSchema, documentSummarySchema, savedDocumentSchema } from '../document'
import { segmentationSchema } from '../segmentation'

/** Names the state of a document's file on disk; a save names the one it started from. */
export const revisionSchema = z.string()

export const tagTextSchema = z.object({ kind: z.literal('tag-text'), article: z.string(), text: z.string().min(1), label: z.string().min(1) })

/** Edits of one document, one after the other; `tag-text` stands for the tagging of a text wherever the article has it untagged. */
export const changeSchema = z.object({
  id: z.string(),
  edits: z.array(z.union([reversibleEditSchema, tagTextSchema])).min(1),
})

export type Change = z.infer<typeof changeSchema>

const savedSchema = z.object({ revision: revisionSchema, savedAt: z.iso.datetime(), summary: documentSummarySchema })

export const documentCalls = {
  'documents.open': {
    request: z.object({ id: z.string() }),
    answer: z.object({
      document: documentSchema,
      revision: revisionSchema,
      /** What an editor should know of the file though it could be read; absent when that is nothing. */
      notices: z.array(failureSchema).optional(),
    }),
  },
  /** Answers only when the bytes are on disk. `file-changed-on-disk` when `revision` is not what is there. */
  'documents.save': {
    request: z.object({ document: savedDocumentSchema, revision: revisionSchema }),
    answer: savedSchema,
  },
  /**
   * The same for what differs from the file's state `revision`, however large the document is. `delta-misfit` when it was
   * made for another state than the host finds under that name: the whole document has to be sent then.
   */
  'documents.saveDelta': {
    request: z.object({ id: z.string(), delta: documentDeltaSchema, revision: revisionSchema }),
    answer: savedSchema,
  },
  /**
   * What the splitter makes of a document's text now, with all that it has learned in this project. Changes nothing: what
   * becomes of it is the editor's business. Also for a window that may only read.
   */
  'documents.splitAgain': { request: z.object({ id: z.string() }), answer: z.object({ segmentation: segmentationSchema }) },
  /**
   * Does edits to documents that this window does not show, and saves each: all edits of one document or none of them. A
   * document that cannot be changed is told and harms no other. `undo` takes it all back when it is sent the same way.
   */
  'documents.change': {
    request: z.object({ changes: z.array(changeSchema) }),
    answer: z.object({
      changed: z.array(z.object({ summary: documentSummarySchema, undo: changeSchema })),
      failed: z.array(failureSchema),
    }),
  },
  /** The last copy in `backups/` of a document that is damaged takes its place; the damaged file is kept beside it. */
  'documents.restore': { request: z.object({ id: z.string() }), answer: z.object({ summary: documentSummarySchema }) },
  /**
   * Takes documents out of the project, one after the other; their files go to `backups/`, nothing is deleted. Ends with the first
   * that cannot be taken out, and says why.
   */
  'documents.remove': { request: z.object({ ids: z.array(z.string()) }), answer: z.object({ removed: z.array(z.string()), failure: failureSchema.nullable() }) },
  /**
   * Puts documents back that were taken out since the project was opened, as they were then. Ends with the first that cannot be, and
   * says why: `no-such-document` where it was not taken out, or is there again; `file-missing` where its files are gone.
   */
  'documents.putBack': { request: z.object({ ids: z.array(z.string()) }), answer: z.object({ summaries: z.array(documentSummarySchema), failure: failureSchema.nullable() }) },
  /** Documents whose reading text holds the words, as a reader would find them (wraps and spacing ignored). */
  'documents.search': {
    request: z.object({ query: z.string().min(1), limit: z.int().positive().max(1000) }),
    answer: z.object({
      hits: z.array(
        z.object({
          id: z.string(),
          /** Where in the source (UTF-16). */
          start: z.int(),
          end: z.int(),
          /** Some text before, the hit, some text after, as a reader would see them. */
          before: z.string(),
          hit: z.string(),
          after: z.string(),
        }),
      ),
      /** True when there are more than `limit`. */
      more: z.boolean(),
    }),
  },
} as const
