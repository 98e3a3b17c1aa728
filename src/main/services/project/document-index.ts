import { dirname } from 'node:path'
import { Low } from 'lowdb'
import { readProjectFile, writeProjectFile, type Project as ProjectFile } from '#core/file/project-file'
import type { DocumentRow } from '#core/file/document-row'
import type { Failure } from '#contract/failure'
import { failureOf } from '../../ports/failed'
import type { Clock } from '../../ports/clock'
import type { Facts, Files } from '../../ports/files'
import { whoHasOpen, type Emit } from '../emit'
import { StoredFile, type FileKind } from './stored-file'

export const PROJECT_KIND: FileKind<ProjectFile> = { read: readProjectFile, write: writeProjectFile, newer: 'project-newer' }

/** Changes are gathered for this long (milliseconds) before galley.json is written. */
const GATHER = 1500

/**
 * The file bears a time of change this much (milliseconds) before the moment of its content, so that a document saved
 * while the index is being written is newer than it, and is looked at again when the project opens after a crash.
 */
const MARGIN = 100

interface Outside {
  readonly files: Files
  readonly clock: Clock
  readonly emit: Emit
  /** Hears of each time that the file was written. Must not reject. */
  readonly written: (rows: readonly DocumentRow[]) => Promise<void>
}

/**
 * galley.json of an open project: its settings, and a row for each document. Rows change in memory at once and reach the
 * disk a little later, many at a time; opening a project finds out what a crash kept from it.
 */
export class DocumentIndex {
  readonly #outside: Outside
  readonly #low: Low<ProjectFile>
  readonly #rows: Map<string, DocumentRow>
  readonly #ids = new Map<string, string>()
  #onDisk: Facts | null
  #dirty = false
  #frozen = false
  #callOff: (() => void) | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(outside: Outside, path: string, project: ProjectFile, onDisk: Facts | null) {
    this.#outside = outside
    this.#low = new Low(new StoredFile(outside.files, path, PROJECT_KIND), project)
    this.#rows = new Map(project.documents.map((row) => [row.id, row]))
    for (const row of project.documents) this.#ids.set(row.digest, row.id)
    this.#onDisk = onDisk
  }

  get settings(): Omit<ProjectFile, 'documents'> {
    return this.#low.data
  }

  /** In the order of their import. */
  rows(): DocumentRow[] {
    return [...this.#rows.values()]
  }

  row(id: string): DocumentRow | undefined {
    return this.#rows.get(id)
  }

  /** The document made from a file with this digest. */
  idOfDigest(digest: string): string | undefined {
    return this.#ids.get(digest)
  }

  set(row: DocumentRow): void {
    this.#rows.set(row.id, row)
    this.#ids.set(row.digest, row.id)
    this.#changed()
  }

  remove(id: string): void {
    const row = this.#rows.get(id)
    if (row === undefined) return
    this.#rows.delete(id)
    this.#ids.delete(row.digest)
    this.#changed()
  }

  /** The project's labels from now on; resolves when they are on disk, and rejects, nothing changed, when they cannot be. */
  async setLabels(labels: ProjectFile['labels']): Promise<void> {
    const before = this.#low.data
    this.#low.data = { ...before, labels: [...labels] }
    try {
      await this.rewrite()
    } catch (error) {
      this.#low.data = { ...this.#low.data, labels: before.labels }
      throw error
    }
  }

  /** Nothing is written from now on: the folder is somebody else's. */
  freeze(): void {
    this.#frozen = true
  }

  /** Writes the file though nothing changed since it was opened: its rows were put right, or its time is to be. */
  async rewrite(): Promise<void> {
    this.#dirty = true
    await this.flush()
  }

  /** Writes what is not on disk yet. Rejects with `Failed` when it cannot. */
  async flush(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    const write = this.#writing.then(() => this.#write())
    this.#writing = write.catch(() => undefined)
    await write
  }

  #changed(): void {
    this.#dirty = true
    this.#callOff ??= this.#outside.clock.later(GATHER, () => {
      this.flush().catch((error: unknown) => this.#tell(failureOf(error)))
    })
  }

  async #write(): Promise<void> {
    if (!this.#dirty || this.#frozen) return
    this.#dirty = false
    const { files, clock } = this.#outside
    const stored = this.#low.adapter as StoredFile<ProjectFile>
    try {
      if (await this.#changedByOthers()) {
        // Their settings hold, and our rows: those come from the documents themselves.
        await this.#low.read()
        this.#tell({ code: 'file-changed-on-disk', file: stored.path })
      }
      const modified = clock.now() - MARGIN
      this.#low.data = { ...this.#low.data, documents: this.rows() }
      await stored.write(this.#low.data, { modified })
      this.#onDisk = await files.facts(stored.path)
      await this.#outside.written(this.#low.data.documents)
    } catch (error) {
      this.#dirty = true
      throw error
    }
  }

  #tell(failure: Failure): void {
    const { path } = this.#low.adapter as StoredFile<ProjectFile>
    this.#outside.emit('notice', failure, whoHasOpen(dirname(path)))
  }

  async #changedByOthers(): Promise<boolean> {
    if (this.#onDisk === null) return false
    const { path } = this.#low.adapter as StoredFile<ProjectFile>
    const now = await this.#outside.files.facts(path)
    return now !== null && (now.modified !== this.#onDisk.modified || now.size !== this.#onDisk.size)
  }
}
