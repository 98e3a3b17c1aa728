import type { Adapter } from 'lowdb'
import type { Failure, FailureCode } from '#contract/failure'
import type { FileRead, FileRefused, FileResult } from '#core/file/result'
import { Failed } from '../../ports/failed'
import type { Files, WriteOptions } from '../../ports/files'

/** One kind of JSON file: how its text becomes a value, and back. */
export interface FileKind<T> {
  read(json: string): FileResult<T>
  write(value: T): string
  /** What a file of a newer version is called: the project as a whole, or a file in it. */
  readonly newer: FailureCode
}

/**
 * A JSON file for lowdb: read through its checked schema, written as a whole or not at all. A file that is damaged or
 * newer is refused with `Failed` and stays as it is.
 */
export class StoredFile<T> implements Adapter<T> {
  readonly path: string
  readonly #files: Files
  readonly #kind: FileKind<T>

  constructor(files: Files, path: string, kind: FileKind<T>) {
    this.path = path
    this.#files = files
    this.#kind = kind
  }

  /** Null when there is no such file. */
  async read(): Promise<T | null> {
    if ((await this.#files.facts(this.path)) === null) return null
    return valueIn(this.#kind, textOf(await this.#files.read(this.path), this.path), this.path)
  }

  async write(value: T, options?: WriteOptions): Promise<void> {
    await this.#files.write(this.path, this.#kind.write(value), options)
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** The text of a JSON file. Throws `file-damaged` when it is no UTF-8. */
export function textOf(bytes: Uint8Array, file: string): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw new Failed('file-damaged', { file, details: { where: '', problem: 'not UTF-8' } })
  }
}

/** The value in a JSON text. Throws what a refused file is called across the boundary. */
export function valueIn<T>(kind: Pick<FileKind<T>, 'read' | 'newer'>, json: string, file: string): T {
  return readIn(kind, json, file).value
}

/** As `valueIn`, with what was noticed in reading. */
export function readIn<T>(kind: Pick<FileKind<T>, 'read' | 'newer'>, json: string, file: string): FileRead<T> {
  const result = kind.read(json)
  if (result.ok) return result
  throw refusal(result, file, kind.newer)
}

/** What an editor is told of keys that will be gone once the file is written again; nothing when there are none. */
export function unknownKeysIn(file: string, { unknown }: Pick<FileRead<unknown>, 'unknown'>): Failure[] {
  const [first] = unknown
  return first === undefined ? [] : [{ code: 'unknown-keys', file, details: { first, count: unknown.length } }]
}

function refusal(refused: FileRefused, file: string, newer: FailureCode): Failed {
  if (refused.reason === 'newer') return new Failed(newer, { file, details: { found: refused.found, known: refused.known } })
  if (refused.reason === 'other-format') return new Failed('file-damaged', { file, details: { where: 'format', problem: refused.found } })
  const [first] = refused.damages
  return new Failed('file-damaged', {
    file,
    details: { where: first?.where ?? '', problem: first?.problem ?? '', count: refused.damages.length },
  })
}
