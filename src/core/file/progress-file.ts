import { z } from 'zod'
import type { FileResult } from './result'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

const count = z.int().nonnegative()

/** Where a project stood at the end of a day. */
export const progressDaySchema = z.object({
  /** `2026-11-22`, as the clock on the editor's wall had it. */
  day: z.iso.date(),
  documents: count,
  confirmed: count,
  articles: count,
  done: count,
  mentions: count,
})

export type ProgressDay = z.infer<typeof progressDaySchema>

/** `progress.json`, version 1. Frozen: a change is a new version. */
export const progressFileV1 = z.object({ format: z.literal('galley-progress'), version: z.literal(1), days: z.array(progressDaySchema) })

const progressFormat: Format<z.infer<typeof progressFileV1>> = { name: 'galley-progress', version: 1, schema: progressFileV1, steps: [] }

/** `progress.json`: one line per day on which something changed. */
export function writeProgressFile(days: readonly ProgressDay[]): string {
  const rows = days.map(({ day, documents, confirmed, articles, done, mentions }) => ({ day, documents, confirmed, articles, done, mentions }))
  return writeJson({ format: progressFormat.name, version: progressFormat.version, days: rows }, new Set(['days']))
}

export function readProgressFile(json: string): FileResult<ProgressDay[]> {
  const read = readVersioned(json, progressFormat)
  return read.ok ? { ...read, value: read.value.days } : read
}
