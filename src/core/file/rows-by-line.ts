import type { z } from 'zod'
import { pathOf } from './json-path'

/** A row of a list, not checked yet, and where it stands. */
export interface FoundRow {
  readonly row: unknown
  readonly where: string
}

/**
 * The rows of a file that has one object per line, such as `entities.json`, for when it is no JSON any more or a line is to be
 * named. A line that is no JSON gives a row of null. A text that does not name the format has no rows.
 */
export function rowsByLine(json: string, format: string): FoundRow[] {
  if (!json.slice(0, 400).includes(`"${format}"`)) return []
  const rows: FoundRow[] = []
  let number = 0
  for (const line of json.split('\n')) {
    number += 1
    const trimmed = line.trim()
    if (number === 1 || !trimmed.startsWith('{')) continue
    rows.push({ row: parsed(trimmed.replace(/,$/u, '')), where: `line ${number}` })
  }
  return rows
}

/** What is wrong with a row that does not fit its schema. */
export function problemOf(row: unknown, { issues: [issue] }: z.ZodError): string {
  return row === null ? 'not JSON' : `${pathOf(issue?.path ?? [])}: ${issue?.message ?? ''}`
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
