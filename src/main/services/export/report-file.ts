import { z } from 'zod'
import { exportChoiceSchema, exportReportSchema, type ExportChoice } from '#contract/calls/export'
import { formatOf } from './chosen'
import type { ExportResult } from './export-run'

/** The report's name in an export's folder. */
export const REPORT_FILE = 'export-report.json'

/** `export-report.json`, version 1: what was exported and how. Holds no time, so that it repeats byte for byte, too. */
export const reportFileSchema = z.object({
  format: z.literal('galley-export-report'),
  version: z.literal(1),
  /** The version of Galley that wrote it. */
  galley: z.string(),
  formatVersion: z.int(),
  /** The project's name and the digest of everything that was exported of it. */
  project: z.object({ name: z.string(), digest: z.string() }),
  choice: exportChoiceSchema,
  report: exportReportSchema,
  files: z.array(z.object({ file: z.string(), bytes: z.int() })),
})

export type ReportFile = z.infer<typeof reportFileSchema>

export function writeReportFile(
  galley: string,
  project: string,
  choice: ExportChoice,
  { report, digest }: ExportResult,
  files: readonly { readonly file: string; readonly bytes: number }[],
): string {
  const { format, ...rest } = choice
  const whole: ReportFile = {
    format: 'galley-export-report',
    version: 1,
    galley,
    formatVersion: formatOf(choice).version,
    project: { name: project, digest },
    choice: { format, ...rest },
    report,
    files: [...files],
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Null for what is no report of an export. */
export function readReportFile(json: string): ReportFile | null {
  try {
    const read = reportFileSchema.safeParse(JSON.parse(json))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
