import { z } from 'zod'
import { failureSchema } from '../failure'
import { documentSchema, documentSummarySchema, savedDocumentSchema } from '../document'
import { segmentationSchema } from '../segmentation'

/** Names the state of a document's file on disk; a save names the one it started from. */
export const revisionSchema = z.string()

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
    answer: z.object({ revision: revisionSchema, savedAt: z.iso.datetime(), summary: documentSummarySchema }),
  },
  /**
   * What the splitter makes of a document's text now, with all that it has learned in this project. Changes nothing: what
   * becomes of it is the editor's business. Also for a window that may only read.
   */
  'documents.splitAgain': { request: z.object({ id: z.string() }), answer: z.object({ segmentation: segmentationSchema }) },
  /** Takes a document out of the project; its files go to `backups/`, nothing is deleted. */
  'documents.remove': { request: z.object({ id: z.string() }), answer: z.object({}) },
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
