import type { z } from 'zod'
import { pathOf } from './json-path'
import { parseJson } from './parse-json'
import { damaged, type FileResult } from './result'
import { unknownKeys } from './unknown-keys'

/** Brings a file from one version to the next. `schema` is the older version, frozen as it was written then. */
export interface Step {
  readonly from: number
  readonly schema: z.ZodType
  /** Gets what `schema` gave; returns what the next version's schema takes, without `format` and `version`. */
  up(older: never): Record<string, unknown>
}

/** A kind of file: its name and number as they stand in each file, its schema, and the way up from older numbers. */
export interface Format<T> {
  readonly name: string
  readonly version: number
  readonly schema: z.ZodType<T>
  /** One for each older version, oldest first. */
  readonly steps: readonly Step[]
}

/** At most so many damages and unknown keys are listed. */
const LISTED = 20

/** Reads a file of any version up to the format's own. Never throws. */
export function readVersioned<T>(json: string, format: Format<T>): FileResult<T> {
  const parsed = parseJson(json)
  if (!parsed.ok) return damaged({ where: parsed.where, problem: parsed.problem })
  const head = headOf(parsed.value)
  if (head === null) return damaged({ where: 'version', problem: 'the file does not say its format and version' })
  if (head.format !== format.name) return { ok: false, reason: 'other-format', found: head.format, known: format.name }
  if (head.version > format.version) return { ok: false, reason: 'newer', found: head.version, known: format.version }

  let value: unknown = parsed.value
  let unknown: readonly string[] | null = null
  for (const step of format.steps) {
    if (step.from < head.version) continue
    const older = step.schema.safeParse(value)
    if (!older.success) return damaged(...damagesOf(older.error))
    unknown ??= unknownKeys(value, older.data, LISTED)
    value = { format: format.name, version: step.from + 1, ...step.up(older.data as never) }
  }
  const now = format.schema.safeParse(value)
  if (!now.success) return damaged(...damagesOf(now.error))
  return {
    ok: true,
    value: now.data,
    migratedFrom: head.version === format.version ? null : head.version,
    unknown: unknown ?? unknownKeys(value, now.data, LISTED),
  }
}

function headOf(value: unknown): { format: string; version: number } | null {
  if (typeof value !== 'object' || value === null) return null
  const { format, version } = value as Record<string, unknown>
  if (typeof format !== 'string' || typeof version !== 'number') return null
  return Number.isSafeInteger(version) && version >= 1 ? { format, version } : null
}

function damagesOf(error: z.ZodError) {
  return error.issues.slice(0, LISTED).map((issue) => ({ where: pathOf(issue.path), problem: issue.message }))
}
