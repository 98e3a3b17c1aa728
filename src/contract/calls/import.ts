import { z } from 'zod'
import { failureSchema } from '../failure'

/** A file of more bytes than this is refused (`file-too-large`), whether it comes as a path or as bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024

/**
 * The most bytes of JSON that one message to the host may have: room for one file of `LARGEST_FILE` in base64. A
 * sender with many files spreads them over several `import.stage` calls of a few megabytes each.
 */
export const LARGEST_MESSAGE = Math.ceil(LARGEST_FILE / 3) * 4 + 64 * 1024

/** A file to import: a path that the main process reads (a folder stands for all texts in it), or its bytes. */
export const importItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path: z.string() }),
  z.object({ kind: z.literal('bytes'), name: z.string(), base64: z.string() }),
])

export type ImportItem = z.infer<typeof importItemSchema>

/** What was found out about a file before it is imported. */
export const stagedFileSchema = z.object({
  /** Number of the file in its batch. */
  index: z.int().nonnegative(),
  name: z.string(),
  bytes: z.int().nonnegative(),
  /** The encoding that was found, or null when none fits. */
  encoding: z.string().nullable(),
  /** Every encoding that decodes the bytes without an error, best first. */
  fits: z.array(z.string()),
  /** The first lines, decoded; empty when no encoding fits. */
  sample: z.string(),
  /** True when the project has a source with the same bytes. */
  known: z.boolean(),
  problem: failureSchema.nullable(),
})

export type StagedFile = z.infer<typeof stagedFileSchema>

export const importResultSchema = z.object({
  /** Ids of the new documents, in the order of the files. */
  imported: z.array(z.string()),
  /** Names of files whose bytes the project already has. */
  known: z.array(z.string()),
  /** Files that were left out, with the reason. */
  refused: z.array(failureSchema),
  cancelled: z.boolean(),
})

export type ImportResult = z.infer<typeof importResultSchema>

/** What pages are split with on their way in: what the project's editors taught, Galley as it comes, or a profile in a file. */
export const profileChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project') }),
  z.object({ kind: z.literal('shipped') }),
  z.object({ kind: z.literal('file'), path: z.string() }),
])

export type ProfileChoice = z.infer<typeof profileChoiceSchema>

export const importCalls = {
  /**
   * Looks at files before they are imported. Call it again with the batch to add more (the browser sends a folder
   * piece by piece). The answer tells of at most 200 files in full, those with problems first.
   */
  'import.stage': {
    request: z.object({
      batch: z.string().nullable(),
      items: z.array(importItemSchema),
      /** What is looked for in folders: texts, when left out. A batch is of the kind that its first call says. */
      kind: z.enum(['texts', 'annotations']).optional(),
    }),
    answer: z.object({
      batch: z.string(),
      files: z.int().nonnegative(),
      /** Encoding → number of files, "none" for those that fit none. */
      encodings: z.record(z.string(), z.int()),
      shown: z.array(stagedFileSchema),
    }),
  },
  /** The same file read with another encoding, to look at before choosing it. */
  'import.sample': {
    request: z.object({ batch: z.string(), index: z.int(), encoding: z.string() }),
    answer: z.object({ sample: z.string() }),
  },
  /** Starts the import; progress and end come as events with this job's id. */
  'import.start': {
    request: z.object({
      batch: z.string(),
      /** File number → encoding, where the editor chose another than the one found. */
      encodings: z.record(z.string(), z.string()),
      /** The project's own when left out. `model-not-usable` when a chosen file cannot be used. */
      profile: profileChoiceSchema.optional(),
    }),
    answer: z.object({ job: z.string() }),
  },
  /** Stops after the file in hand; what is done stays. */
  'import.cancel': { request: z.object({ job: z.string() }), answer: z.object({}) },
  /** Forgets a batch that is not wanted after all. */
  'import.discard': { request: z.object({ batch: z.string() }), answer: z.object({}) },
} as const
