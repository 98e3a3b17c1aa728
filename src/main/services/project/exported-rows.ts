import { Failed } from '../../ports/failed'

/** A line of an exported file that holds a page, or an article of one. */
export interface ExportedRow {
  /** Of the source that it is about. */
  readonly digest: string
  readonly name: string
  /** From 1. */
  readonly line: number
  /** The line's JSON. */
  text(): string
}

export interface ExportedRows {
  readonly format: 'galley-copy' | 'galley-dataset'
  readonly version: number
  /** The project's name; null in JSON lines. */
  readonly name: string | null
  /** The list of entities as JSON; null where the file has none. */
  readonly entities: string | null
  /** The project's settings, and what it keeps beside its documents, as JSON; null where the file has none. */
  readonly settings: string | null
  readonly beside: string | null
  readonly rows: readonly ExportedRow[]
}

const HEAD = /^\uFEFF?\s*\{\s*"format":\s*"(galley-copy|galley-dataset)",\s*"version":\s*(\d+),\s*"name":\s*("(?:[^"\\]|\\.)*")/u
/** Quotes inside of a JSON string are escaped: what looks like this is the source's name and digest. */
const SOURCE = /"name":\s*("(?:[^"\\]|\\.)*"),\s*"digest":\s*"([0-9a-f]{64})"/u
const HEAD_BYTES = 64 * 1024
const LINE_END = 10

/**
 * Finds the rows of a file that Galley exported: it writes one to a line. Throws `not-comparable` for any other file, and
 * `file-damaged` for one that was cut off.
 */
export function exportedRows(bytes: Uint8Array, path: string): ExportedRows {
  const head = HEAD.exec(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))
  const lines = linesIn(bytes)
  const rows: ExportedRow[] = []
  const keys: Record<'entities' | 'settings' | 'beside', string | null> = { entities: null, settings: null, beside: null }
  let last = ''
  for (const [index, [start, end]] of lines.entries()) {
    const decode = () => decoded(bytes.subarray(start, end), path, index + 1).trim().replace(/,$/u, '')
    const line = decode()
    if (line === '') continue
    last = line
    if (head !== null) for (const key of Object.keys(keys) as (keyof typeof keys)[]) if (line.startsWith(`"${key}":`)) keys[key] = line.slice(key.length + 3)
    if (!line.startsWith('{"')) {
      if (head === null) throw new Failed('not-comparable', { file: path })
      continue
    }
    const source = SOURCE.exec(line)
    if (source === null || !line.endsWith('}')) throw head === null && rows.length === 0 ? new Failed('not-comparable', { file: path }) : cutOff(path, index + 1)
    rows.push({ name: JSON.parse(source[1]!) as string, digest: source[2]!, line: index + 1, text: decode })
  }
  if (head === null && rows.length === 0) throw new Failed('not-comparable', { file: path })
  if (head !== null && last !== '}') throw cutOff(path, lines.length)
  return {
    format: head?.[1] === 'galley-copy' ? 'galley-copy' : 'galley-dataset',
    version: Number(head?.[2] ?? 1),
    name: head === null ? null : (JSON.parse(head[3]!) as string),
    ...keys,
    rows,
  }
}

function linesIn(bytes: Uint8Array): [start: number, end: number][] {
  const lines: [number, number][] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_END, start)
    const end = found < 0 ? bytes.length : found
    lines.push([start, end])
    start = end + 1
  }
  return lines
}

const strict = new TextDecoder('utf-8', { fatal: true })

function decoded(bytes: Uint8Array, file: string, line: number): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw new Failed(line === 1 ? 'not-comparable' : 'file-damaged', { file, details: { where: `line ${line}`, problem: 'not UTF-8' } })
  }
}

function cutOff(file: string, line: number): Failed {
  return new Failed('file-damaged', { file, details: { where: `line ${line}`, problem: 'the file ends too early' } })
}
