import type { z } from 'zod'
import { check } from '#core/document/check'
import { documentFrom } from '#core/document/from-segmentation'
import { applyDelta, type DocumentDelta } from '#core/document/delta'
import type { Document } from '#core/document/model'
import { isUntouched } from '#core/document/untouched'
import { writeDocumentFile } from '#core/file/document-file'
import { documentRow, type DocumentRow } from '#core/file/document-row'
import type { Segmentation } from '#core/segment/segmentation'
import type { savedDocumentSchema } from '#contract/document'
import type { Failure } from '#contract/failure'
import { Failed, failureOf } from '../../ports/failed'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import type { Backups, PutAway } from './backups'
import type { DocumentIndex } from './document-index'
import { isDocumentId, type ProjectFolder } from './project-folder'
import { readDocument, type FoundDocument } from './read-document'
import { readSource } from './source-text'

export type SavedDocument = z.infer<typeof savedDocumentSchema>

/** What is on disk after a save. */
export interface Saved {
  readonly revision: string
  readonly row: DocumentRow
  readonly document: Document
}

interface Outside {
  readonly files: Files
  readonly digest: Digest
}

/** So many documents are kept in memory as they are on disk: those that were open last. */
const KEPT = 4

/** The documents of an open project: reads them, and writes them so that nobody's work is lost. */
export class DocumentStore {
  readonly #outside: Outside
  readonly #folder: ProjectFolder
  readonly #index: DocumentIndex
  readonly #backups: Backups
  readonly #kept = new Map<string, Pick<FoundDocument, 'document' | 'revision'>>()
  /** The state of each opened document that its editor knows of. */
  readonly #revisions = new Map<string, string>()
  /** What was taken out since the project was opened. */
  readonly #removed = new Map<string, { readonly row: DocumentRow; readonly moves: PutAway }>()
  /** The last write of each document that is under way. */
  readonly #writing = new Map<string, Promise<unknown>>()

  constructor(outside: Outside, folder: ProjectFolder, index: DocumentIndex, backups: Backups) {
    this.#outside = outside
    this.#folder = folder
    this.#index = index
    this.#backups = backups
  }

  /** The document on disk. Its row in the index is put right if it says something else. */
  async open(id: string): Promise<FoundDocument> {
    // What is being written is waited for: else the editor's first save would name a state that is gone.
    await this.#writing.get(id)?.catch(() => undefined)
    const row = this.#rowOf(id)
    const found = await this.#readMarking(id, row)
    this.#keep(found)
    this.#revisions.set(id, found.revision)
    const fresh = documentRow(found.document, row.importedAt)
    if (JSON.stringify(fresh) !== JSON.stringify(row)) this.#index.set(fresh)
    return found
  }

  /** The document as it stands on disk, for somebody who only looks at it. */
  async read(id: string): Promise<Document> {
    return (await this.#readMarking(id, this.#rowOf(id))).document
  }

  /** Reads a document; one that cannot be read is marked in the index, so that everybody sees it without opening it. */
  async #readMarking(id: string, row: DocumentRow): Promise<FoundDocument> {
    try {
      return await readDocument(this.#outside.files, this.#outside.digest, this.#folder, id, row)
    } catch (error) {
      if (row.unreadable !== true && this.#index.row(id) === row) this.#index.set({ ...row, unreadable: true })
      throw error
    }
  }

  /**
   * Gives a document that nobody has touched the split that `split` makes of its text, and its new row. Null, and nothing
   * is written, when it has that split already, when somebody touched it meanwhile, or when `isFree` says no at the last
   * moment. No copy of the old split is kept: it was a proposal.
   */
  async propose(id: string, split: (text: string, name: string) => Promise<Segmentation>, isFree: () => boolean): Promise<DocumentRow | null> {
    const { files, digest } = this.#outside
    const row = this.#rowOf(id)
    const { document, revision } = await readDocument(files, digest, this.#folder, id, row)
    if (!isUntouched(document)) return null
    const { source, text } = document
    const proposed = documentFrom({ id, source, text }, await split(text, source.name))
    const json = writeDocumentFile(proposed)
    if (json === writeDocumentFile(document)) return null
    return this.#inTurn(id, async () => {
      const path = this.#folder.document(id)
      if (!isFree() || this.#index.row(id) === undefined || digest(await files.read(path)) !== revision) return null
      await files.write(path, json)
      if (this.isOpen(id)) this.#revisions.set(id, digest(json))
      const fresh = documentRow(proposed, row.importedAt)
      this.#index.set(fresh)
      return fresh
    })
  }

  /** As `documents.save` promises. Saves of one document come one after the other. */
  save(saved: SavedDocument, revision: string): Promise<Saved> {
    return this.#inTurn(saved.id, () => this.#save(saved.id, revision, () => this.#whole(saved)))
  }

  /** As `documents.saveDelta` promises; in turn with `save`. */
  saveDelta(id: string, delta: DocumentDelta, revision: string): Promise<Saved> {
    return this.#inTurn(id, () =>
      this.#save(id, revision, async () => {
        const changed = applyDelta(await this.#asOnDisk(id, revision), delta)
        if (changed === undefined) throw new Failed('delta-misfit', { file: this.#rowOf(id).name })
        return changed
      }),
    )
  }

  /**
   * Makes another document of the one on disk and saves it; in turn with the saves of windows. `make` throws what the
   * caller is to see, and gives null where there is nothing to do. Gives back the row it has now, or null.
   */
  change(id: string, make: (document: Document) => Document | null): Promise<DocumentRow | null> {
    return this.#inTurn(id, async () => {
      const { files, digest } = this.#outside
      const { document, revision } = await readDocument(files, digest, this.#folder, id, this.#rowOf(id))
      const changed = make(document)
      return changed === null ? null : (await this.#save(id, revision, () => Promise.resolve(changed))).row
    })
  }

  /** As `documents.restore` promises. Rejects with `file-missing` when there is no copy that can be read. */
  restore(id: string): Promise<DocumentRow> {
    return this.#inTurn(id, async () => {
      const { files, digest } = this.#outside
      const row = this.#rowOf(id)
      await this.#backups.restore(id, async () => {
        const { document } = await readDocument(files, digest, this.#folder, id, row)
        if (check(document).length > 0) throw new Failed('invariant-broken', { file: row.name })
      })
      const { document, revision } = await readDocument(files, digest, this.#folder, id, row)
      if (this.isOpen(id)) this.#revisions.set(id, revision)
      const fresh = documentRow(document, row.importedAt)
      this.#index.set(fresh)
      return fresh
    })
  }

  /** As `documents.remove` promises for each. A save under way ends first: it would bring half of the document back. */
  async remove(ids: readonly string[]): Promise<{ removed: string[]; failure: Failure | null }> {
    const removed: string[] = []
    const failure = await this.#eachUntilOneFails(ids, async (id) => {
      const row = this.#rowOf(id)
      this.#forget(id)
      this.#removed.set(id, { row, moves: await this.#backups.putAway(id) })
      this.#index.remove(id)
      removed.push(id)
    })
    return { removed, failure }
  }

  /** As `documents.putBack` promises. */
  async putBack(ids: readonly string[]): Promise<{ rows: DocumentRow[]; failure: Failure | null }> {
    const rows: DocumentRow[] = []
    const failure = await this.#eachUntilOneFails(ids, async (id) => {
      const gone = this.#removed.get(id)
      if (gone === undefined || this.#index.row(id) !== undefined) throw new Failed('no-such-document', { details: { id } })
      await this.#backups.putBack(gone.moves)
      this.#removed.delete(id)
      this.#index.set(gone.row)
      rows.push(gone.row)
    })
    return { rows, failure }
  }

  /** Each in turn with the writes of its document; the index is written once, behind the last. */
  async #eachUntilOneFails(ids: readonly string[], work: (id: string) => Promise<void>): Promise<Failure | null> {
    let failure: Failure | null = null
    for (const id of ids) {
      failure = await this.#inTurn(id, () => work(id)).then(() => null, (error: unknown) => failureOf(error, this.#index.row(id)?.name ?? id))
      if (failure !== null) break
    }
    await this.#index.flush()
    return failure
  }

  /** True for a document that was opened and not removed since. */
  isOpen(id: string): boolean {
    return this.#revisions.has(id)
  }

  /** Resolves when no write is under way. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#writing.values())
  }

  /** True when a document that is open has become another on disk than its editor knows. Told once for each state. */
  async wasChangedByOthers(id: string): Promise<boolean> {
    await this.#writing.get(id)?.catch(() => undefined)
    const known = this.#revisions.get(id)
    if (known === undefined) return false
    const bytes = await this.#outside.files.read(this.#folder.document(id)).catch(() => null)
    const now = bytes === null ? '' : this.#outside.digest(bytes)
    if (now === known || this.#revisions.get(id) !== known) return false
    this.#revisions.set(id, now)
    return true
  }

  /** Writes of one document come one after the other, whether those before succeed or not. */
  #inTurn<T>(id: string, write: () => Promise<T>): Promise<T> {
    const before = this.#writing.get(id) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(write)
    this.#writing.set(id, mine)
    return mine.finally(() => {
      if (this.#writing.get(id) === mine) this.#writing.delete(id)
    })
  }

  /** Writes what `make` gives, when the file is in the state `revision`. */
  async #save(id: string, revision: string, make: () => Promise<Document>): Promise<Saved> {
    const { files, digest } = this.#outside
    const row = this.#rowOf(id)
    const path = this.#folder.document(id)
    const onDisk = await files.read(path)
    if (digest(onDisk) !== revision) throw new Failed('file-changed-on-disk', { file: path })
    const document = await make()
    const [violation] = check(document)
    if (violation !== undefined) throw new Failed('invariant-broken', { file: row.name, details: { ...violation } })

    await this.#backups.keepOnce(id, onDisk)
    const json = writeDocumentFile(document)
    await files.write(path, json)
    const saved = { revision: digest(json), document }
    this.#keep(saved)
    this.#revisions.set(id, saved.revision)
    const fresh = documentRow(document, row.importedAt)
    this.#index.set(fresh)
    return { ...saved, row: fresh }
  }

  /** The document in the state `revision`, which is the one on disk. */
  async #asOnDisk(id: string, revision: string): Promise<Document> {
    const kept = this.#kept.get(id)
    if (kept?.revision === revision) return kept.document
    return (await readDocument(this.#outside.files, this.#outside.digest, this.#folder, id, this.#rowOf(id))).document
  }

  async #whole(saved: SavedDocument): Promise<Document> {
    const { id, source } = saved
    const row = this.#rowOf(id)
    if (source.digest !== row.digest || source.encoding !== row.encoding) {
      throw new Failed('invariant-broken', { file: row.name, details: { code: 'another-source' } })
    }
    const text = this.#kept.get(id)?.document.text ?? (await readSource(this.#outside.files, this.#outside.digest, this.#folder.source(id), row))
    return { ...saved, text }
  }

  #rowOf(id: string): DocumentRow {
    const row = isDocumentId(id) ? this.#index.row(id) : undefined
    if (row === undefined) throw new Failed('no-such-document', { details: { id } })
    return row
  }

  #keep({ document, revision }: Pick<FoundDocument, 'document' | 'revision'>): void {
    this.#kept.delete(document.id)
    this.#kept.set(document.id, { document, revision })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }

  #forget(id: string): void {
    this.#kept.delete(id)
    this.#revisions.delete(id)
  }
}
