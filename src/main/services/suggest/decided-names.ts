import type { Failure } from '#contract/failure'
import { readNamesFile, writeNamesFile, type NameDecision } from '#core/file/names-file'
import { failureOf, Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Backups } from '../project/backups'
import { readIn, textOf } from '../project/stored-file'

/** A decision, or (null) that one is taken back. */
export type NameChange = Omit<NameDecision, 'accepted'> & { readonly accepted: boolean | null }

/**
 * The names that a project's editors confirmed and rejected, in `models/names.json`. Of a damaged file the rows that are sound
 * count, and it is copied before it is written over; a file of which nothing can be read counts as empty and is never written over.
 */
export class DecidedNames {
  readonly #files: Files
  readonly #path: string
  readonly #backups: Backups
  readonly #names = new Map<string, NameDecision>()
  #refused: Failed | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(files: Files, path: string, backups: Backups) {
    this.#files = files
    this.#path = path
    this.#backups = backups
  }

  /** Reads the file. Gives back what cannot be used of it. */
  async load(): Promise<readonly Failure[]> {
    const file = this.#path
    try {
      if ((await this.#files.facts(file)) === null) return []
      const { value, damages } = readIn({ read: readNamesFile, newer: 'file-newer' }, textOf(await this.#files.read(file), file), file)
      for (const decision of value) this.#names.set(keyOf(decision), decision)
      return (damages ?? []).slice(0, LISTED).map(({ where, problem }): Failure => ({ code: 'names-left-out', file, details: { where, problem } }))
    } catch (error) {
      const failure = failureOf(error)
      this.#refused = new Failed(failure.code, failure)
      return [this.#refused.failure]
    }
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
    const write = this.#writing.then(() => this.#write())
    this.#writing = write.catch(() => undefined)
    try {
      await write
    } catch (error) {
      this.#names.clear()
      for (const [key, decision] of before) this.#names.set(key, decision)
      throw error
    }
  }

  async #write(): Promise<void> {
    if ((await this.#files.facts(this.#path)) !== null) await this.#backups.keepOnce('names', await this.#files.read(this.#path))
    await this.#files.write(this.#path, writeNamesFile(this.all()))
  }
}

/** So many damages are told. */
const LISTED = 20

const keyOf = ({ name, label }: Pick<NameDecision, 'name' | 'label'>): string => `${label} ${name}`
