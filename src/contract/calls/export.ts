import { z } from 'zod'

/** The formats, in the order in which people are offered them. The host checks that it has each. */
export const exportFormatSchema = z.enum([
  'jsonl', 'json', 'galley',
  'bio', 'bioes', 'bmes', 'conll', 'spacy', 'hugging-face',
  'doccano', 'label-studio', 'prodigy', 'brat', 'uima-cas', 'web-annotation',
  'tei', 'csv', 'text',
])
export type ExportFormat = z.infer<typeof exportFormatSchema>

const share = z.number().min(0).max(1_000_000)

/** How a dataset is divided: `SplitChoice` of core. */
export const splitChoiceSchema = z.object({
  shares: z.object({ train: share, dev: share, test: share }).refine(({ train, dev, test }) => train + dev + test > 0),
  seed: z.string().max(200),
  together: z.object({ nearDuplicates: z.boolean(), pages: z.boolean(), dates: z.boolean() }),
  stratify: z.boolean(),
})

/** What to export, and how. The same choice of the same project gives the same bytes. */
export const exportChoiceSchema = z.object({
  format: exportFormatSchema,
  /** Which documents; null for all of the project. */
  documents: z.array(z.string()).nullable(),
  /** Only articles of documents whose split an editor confirmed. */
  confirmedOnly: z.boolean(),
  /** Only these articles, as `DOCUMENT/ARTICLE`; null for all. */
  articles: z.array(z.string()).nullable(),
  /** Only articles of these states; null for all but those left out. */
  statuses: z.array(z.enum(['todo', 'doing', 'done'])).nullable(),
  /** Only mentions with these labels; null for all. */
  labels: z.array(z.string()).nullable(),
  /** The articles as they read, or as they stand in the source. */
  text: z.enum(['reading', 'source']),
  options: z.object({
    unit: z.enum(['codepoint', 'utf16']),
    files: z.enum(['one', 'each']),
    overlaps: z.enum(['outer', 'inner']),
    longest: z.int().min(16).max(100_000),
    metadata: z.boolean(),
  }),
  /** Null: not divided. */
  split: splitChoiceSchema.nullable(),
})

export type ExportChoice = z.infer<typeof exportChoiceSchema>

/** Everything of the project, in the usual way: what is chosen when nobody says otherwise. */
export const USUAL_EXPORT: Omit<ExportChoice, 'format'> = {
  documents: null,
  confirmedOnly: false,
  articles: null,
  statuses: null,
  labels: null,
  text: 'reading',
  options: { unit: 'codepoint', files: 'one', overlaps: 'outer', longest: 510, metadata: true },
  split: null,
}

const count = z.int().nonnegative()

/** What an export writes and leaves out, with reasons: shown before, and kept beside the files. */
export const exportReportSchema = z.object({
  documents: count,
  articles: count,
  mentions: count,
  /** Reason → how many were left out or changed because of it. */
  leftOut: z.record(z.string(), z.int()),
  /** Articles and mentions of each split; null when the dataset is not divided. */
  splits: z.record(z.string(), z.object({ articles: count, mentions: count })).nullable(),
})

export type ExportReport = z.infer<typeof exportReportSchema>

/** What a screen has to know of a format. */
export const formatFactsSchema = z.object({
  format: exportFormatSchema,
  /** What its offsets count; null: it has none; `choice`: the option `unit` says. */
  unit: z.enum(['codepoint', 'utf16', 'choice']).nullable(),
  /** The options that matter to it. */
  options: z.array(exportChoiceSchema.shape.options.keyof()),
  /** It can be divided for training. */
  splits: z.boolean(),
  /** It holds whole documents: choices about articles, labels and text do not apply. */
  whole: z.boolean(),
})

export type FormatFacts = z.infer<typeof formatFactsSchema>

/** Names work that the window can stop and hears of: any text that it has not used before. */
const job = z.string().min(1).max(100)

export const exportCalls = {
  'export.formats': { request: z.object({}), answer: z.object({ formats: z.array(formatFactsSchema) }) },
  /** The beginning of the files, from the first articles alone: quick, however large the project is. Those of a divided dataset are dealt out. */
  'export.preview': {
    request: exportChoiceSchema,
    answer: z.object({
      samples: z.array(z.object({ file: z.string(), text: z.string(), cut: z.boolean() })),
      /** Whether the export is one file or a folder. */
      layout: z.enum(['file', 'folder']),
      /** A place where nothing is yet. */
      suggested: z.string(),
    }),
  },
  /** Does everything but write: what the report would say. Tells `export.progress`; `cancelled` after `export.cancel`. */
  'export.count': { request: z.object({ job, choice: exportChoiceSchema }), answer: z.object({ report: exportReportSchema }) },
  /**
   * Writes the file or the folder as a whole or not at all, with the report beside it. `target-exists` where an export is
   * already, unless `replace`; `target-not-ours` for a folder that holds anything else. Tells `export.progress`.
   */
  'export.write': {
    request: z.object({ job, choice: exportChoiceSchema, path: z.string().min(1), replace: z.boolean() }),
    answer: z.object({ report: exportReportSchema, path: z.string(), bytes: z.int(), files: z.int() }),
  },
  /** Stops a count or a write of this window; fine when it has ended. */
  'export.cancel': { request: z.object({ job }), answer: z.object({}) },
} as const
