import { z } from 'zod'

export const exportFormatSchema = z.enum(['json', 'jsonl'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** What to export. */
export const exportChoiceSchema = z.object({
  format: exportFormatSchema,
  /** Which documents; null for all of the project. */
  documents: z.array(z.string()).nullable(),
  /** Only articles of documents whose split an editor confirmed. */
  confirmedOnly: z.boolean(),
})

export type ExportChoice = z.infer<typeof exportChoiceSchema>

/** What an export writes and leaves out, with reasons: shown before, and kept in the file's report. */
export const exportReportSchema = z.object({
  documents: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  mentions: z.int().nonnegative(),
  /** Reason → how many were left out or changed because of it. */
  leftOut: z.record(z.string(), z.int()),
})

export type ExportReport = z.infer<typeof exportReportSchema>

export const exportCalls = {
  'export.preview': {
    request: exportChoiceSchema,
    answer: z.object({ report: exportReportSchema, sample: z.string(), suggestedFile: z.string() }),
  },
  /** Writes the file as a whole or not at all. */
  'export.write': {
    request: z.object({ choice: exportChoiceSchema, file: z.string() }),
    answer: z.object({ report: exportReportSchema, file: z.string(), bytes: z.int() }),
  },
} as const
