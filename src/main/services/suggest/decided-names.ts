import { readNamesFile, writeNamesFile, type NameDecision } from '#core/file/names-file'
import type { Files } from '../../ports/files'
import { failureOf, Failed } from '../../ports/failed'
import { StoredFile } from '../project/stored-file'

/** A decision, or (null) that one is taken back. */
export type NameChange = Omit<NameDecision, 'accepted'> & { readonly accepted: boolean | null }

/**
 * The names that a project's editors confirmed and rejected, in `models/names.json`. A file that cannot be read counts as
 * empty and is never written over.
 */
export class DecidedNames {
  readonly #file: StoredFile<readonly NameDecision[]>
  readonly #names = new Map<string, NameDecision>()
  #refused: Failed | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(files: Files, path: string) {
    this.#file = new StoredFile<readonly NameDecision[]>(files, path, { read: readNamesFile, write: writeNamesFile, newer: 'file-newer' })
  }

  /** Reads the file. Gives back why it cannot be used. */
  async load(): Promise<Failed | null> {
    try {
      for (const decision of (await this.#file.read()) ?? []) this.#names.set(keyOf(decision), decision)
    } catch (error) {
      const failure = failureOf(error)
      this.#refused = new Failed(failure.code, failure)
    }
    return this.#refused
  }

  /** In the order in which they were decided. */
  all(): NameDecision[] {
    return [...this.#names.values()]
  }

  /** Resolves when the changes are on disk. Rejects, and then nothing has changed, when they cannot be. */
  async change(changes: readonly NameChange[]): Promise<void> {
    if (this.#refused !== null) throw this.#refused
    const before = new Map(this.#names)
    for (const { name, label, accepted } of changes) {
      const key = keyOf({ name, label })
      if (accepted === null) this.#names.delete(key)
      else this.#names.set(key, { name, label, accepted })
    }
    const write = this.#writing.then(() => this.#file.write(this.all()))
    this.#writing = write.catch(() => undefined)
    try {
      await write
    } catch (error) {
      this.#names.clear()
      for (const [key, decision] of before) this.#names.set(key, decision)
      throw error
    }
  }
}

const keyOf = ({ name, label }: Pick<NameDecision, 'name' | 'label'>): string => `${label} ${name}`
