import { editEntities } from '#core/entity/edit-entities'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { applyChange, inverseOf, type EntityChange } from '#core/entity/entity-change'
import type { EntityEdit } from '#core/entity/entity-edit'
import { readEntitiesFile, writeEntitiesFile } from '#core/file/entities-file'
import type { Failure } from '#contract/failure'
import { Failed } from '../../ports/failed'
import type { Facts, Files } from '../../ports/files'
import type { Backups } from './backups'
import { readIn, textOf, unknownKeysIn } from './stored-file'

/** What was done to the list, and what takes it back. */
export interface EntitiesChanged {
  readonly change: EntityChange
  readonly undo: EntityChange
}

/**
 * The project's `entities.json`: read when it is first asked for, and written as a whole, one change after the other. What
 * is not on disk did not happen: a change whose writing fails is forgotten, and its caller hears why.
 */
export class EntityStore {
  readonly #files: Files
  readonly #path: string
  readonly #backups: Backups
  #now: EntityList | null = null
  #problems: readonly Failure[] = []
  #onDisk: Facts | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(files: Files, path: string, backups: Backups) {
    this.#files = files
    this.#path = path
    this.#backups = backups
  }

  /** What the file holds, and what could not be read of it. Rejects with `file-damaged` or `file-newer` when that is nothing. */
  open(): Promise<{ readonly list: EntityList; readonly problems: readonly Failure[] }> {
    return this.#inTurn(async () => ({ list: await this.#fresh(), problems: this.#problems }))
  }

  /** Does an edit. Rejects with `entity-refused`, or as `open`, or why the file cannot be written. */
  edit(edit: EntityEdit): Promise<EntitiesChanged> {
    return this.#inTurn(async () => {
      const list = await this.#fresh()
      const result = editEntities(list, edit)
      if (!result.ok) throw new Failed('entity-refused', { details: { reason: result.reason } })
      return this.#put(list, result.change)
    })
  }

  /** Takes a change back, or does it again. */
  apply(change: EntityChange): Promise<EntitiesChanged> {
    return this.#inTurn(async () => this.#put(await this.#fresh(), change))
  }

  /** Resolves when no write is under way. */
  async settle(): Promise<void> {
    await this.#turn.catch(() => undefined)
  }

  async #put(list: EntityList, change: EntityChange): Promise<EntitiesChanged> {
    await this.#write(applyChange(list, change))
    return { change, undo: inverseOf(list, change) }
  }

  /** What is on disk: read once, and again when somebody else wrote it since. */
  async #fresh(): Promise<EntityList> {
    const facts = await this.#files.facts(this.#path)
    if (this.#now !== null && sameState(facts, this.#onDisk)) return this.#now
    this.#now = facts === null ? NO_ENTITIES : this.#read(await this.#files.read(this.#path))
    this.#onDisk = facts
    return this.#now
  }

  #read(bytes: Uint8Array): EntityList {
    const file = this.#path
    const read = readIn({ read: readEntitiesFile, newer: 'file-newer' }, textOf(bytes, file), file)
    const { list, damages } = read.value
    const left = damages.map(({ where, problem }): Failure => ({ code: 'entities-left-out', file, details: { where, problem } }))
    this.#problems = [...left, ...unknownKeysIn(file, read)]
    return list
  }

  async #write(next: EntityList): Promise<void> {
    if (this.#onDisk !== null) await this.#backups.keepOnce('entities', await this.#files.read(this.#path))
    await this.#files.write(this.#path, writeEntitiesFile(next))
    this.#now = next
    this.#onDisk = await this.#files.facts(this.#path)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.catch(() => undefined).then(work)
    this.#turn = mine
    return mine
  }
}

function sameState(a: Facts | null, b: Facts | null): boolean {
  return a?.identity === b?.identity && a?.modified === b?.modified && a?.size === b?.size
}

