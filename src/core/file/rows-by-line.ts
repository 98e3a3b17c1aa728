/** A row of the file, not checked yet, and where it stands. */
export interface FoundRow {
  readonly kind: 'entities' | 'names'
  readonly row: unknown
  readonly where: string
}

/**
 * The rows of an `entities.json` by its lines: each object on a line of its own, in the list whose heading came last. A line
 * that is no JSON gives a row of null. A text that does not name the format has no rows.
 */
export function rowsByLine(json: string, format: string): FoundRow[] {
  if (!json.slice(0, 400).includes(`"${format}"`)) return []
  const rows: FoundRow[] = []
  let kind: FoundRow['kind'] = 'entities'
  let number = 0
  for (const line of json.split('\n')) {
    number += 1
    const trimmed = line.trim()
    if (trimmed.startsWith('"names"')) kind = 'names'
    if (number === 1 || !trimmed.startsWith('{')) continue
    rows.push({ kind, row: parsed(trimmed.replace(/,$/u, '')), where: `line ${number}` })
  }
  return rows
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
