import type { DocumentRow } from '#core/file/document-row'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import type { ImportResult } from '#contract/calls/import'
import type { Failure, FailureCode } from '#contract/failure'
import { timestamp, type Clock } from '../../ports/clock'
import type { Digest } from '../../ports/digest'
import { failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Pages } from '../../ports/pages'
import { inParallel } from '../in-parallel'
import type { Project } from '../project/project'
import type { FoundFile } from './find-files'

export interface ImportOutside {
  readonly files: Files
  readonly pages: Pages
  readonly clock: Clock
  readonly digest: Digest
}

/** A file to import, and the encoding that an editor chose for it. */
export interface ToImport {
  readonly file: FoundFile
  readonly encoding: string | null
}

/** How the pages of an import are read. */
export interface ReadAs {
  /** The encoding that is taken where a file's bytes fit it and nobody chose another; null: found for each file. */
  readonly preferred: string | null
  /** What they are split with; null: as Galley comes. */
  readonly profile: ProfileFile | null
}

/** What became of a file; undefined when the run ended before it was finished. */
type Outcome =
  | { readonly kind: 'made'; readonly row: DocumentRow }
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | undefined

/** Failures that every further file would meet as well. */
const FINAL: ReadonlySet<FailureCode> = new Set<FailureCode>(['disk-full', 'cannot-write', 'project-read-only', 'project-held'])

/**
 * One import: splits files and puts them into a project, several at a time. A file becomes a document as a whole or not
 * at all: its source is written first, and a source without a document is nothing.
 */
export class ImportRun {
  readonly total: number
  readonly #outside: ImportOutside
  readonly #project: Project
  readonly #items: readonly ToImport[]
  readonly #readAs: ReadAs
  /** Digests that this run has taken on: the same bytes twice in one batch make one document. */
  readonly #claimed = new Set<string>()
  #lastClaim: Promise<unknown> = Promise.resolve()
  /** By the number of the file. */
  readonly #outcomes: Outcome[] = []
  #ended: Failure | null = null
  /** Rows join the project in the order of the files, not in the order in which the splitting ends. */
  #next = 0
  #added: DocumentRow[] = []
  #done = 0
  #stopped = false

  constructor(outside: ImportOutside, project: Project, items: readonly ToImport[], readAs: ReadAs) {
    this.#readAs = readAs
    this.#outside = outside
    this.#project = project
    this.#items = items
    this.total = items.length
  }

  get done(): number {
    return this.#done
  }

  /** Stops after the files in hand; what is done stays. */
  stop(): void {
    this.#stopped = true
  }

  /** The documents that came in since this was asked last, when their files are safely on disk. */
  async takeAdded(): Promise<DocumentRow[]> {
    const rows = this.#added
    this.#added = []
    if (rows.length === 0) return rows
    const { files } = this.#outside
    await Promise.all([files.syncFolder(this.#project.folder.sources), files.syncFolder(this.#project.folder.documents)])
    return rows
  }

  /** Never rejects. */
  async run(): Promise<ImportResult> {
    try {
      await this.#importAll()
      this.#join(true)
      await this.#project.index.flush()
    } catch (error) {
      this.#join(true)
      const failure = failureOf(error)
      this.#ended = { ...failure, details: { ...failure.details, left: this.total - this.#done } }
    }
    const refused = this.#outcomes.flatMap((outcome) => (outcome?.kind === 'refused' ? outcome.failure : []))
    return {
      imported: this.#outcomes.flatMap((outcome) => (outcome?.kind === 'made' ? outcome.row.id : [])),
      known: this.#outcomes.flatMap((outcome) => (outcome?.kind === 'known' ? outcome.name : [])),
      refused: this.#ended === null ? refused : [...refused, this.#ended],
      cancelled: this.#stopped,
    }
  }

  async #importAll(): Promise<void> {
    const { files, pages } = this.#outside
    await files.makeFolder(this.#project.folder.sources)
    await files.makeFolder(this.#project.folder.documents)
    await inParallel(this.#items, pages.width * 2, (item, index) => this.#import(item, index), () => this.#stopped)
  }

  /** Lets the rows that are ready into the project; `all` also those behind a file that was never finished. */
  #join(all: boolean): void {
    for (; this.#next < this.#outcomes.length; this.#next += 1) {
      const outcome = this.#outcomes[this.#next]
      if (outcome === undefined && !all) return
      if (outcome?.kind !== 'made') continue
      this.#project.index.set(outcome.row)
      this.#added.push(outcome.row)
    }
  }

  /** Rejects only with failures that end the whole run. */
  async #import({ file, encoding }: ToImport, index: number): Promise<void> {
    try {
      if (file.problem !== null && encoding === null) this.#outcomes[index] = { kind: 'refused', failure: file.problem }
      else this.#outcomes[index] = await this.#takeIn(file, encoding)
    } catch (error) {
      const failure = failureOf(error, file.name)
      if (FINAL.has(failure.code)) throw error
      this.#outcomes[index] = { kind: 'refused', failure }
    }
    this.#join(false)
    this.#done += 1
  }

  async #takeIn(file: FoundFile, encoding: string | null): Promise<Outcome> {
    const { files, pages, clock } = this.#outside
    const { folder } = this.#project
    const { bytes, digest, isNew } = await this.#readInTurn(file.path)
    if (!isNew) return { kind: 'known', name: file.name }
    try {
      const id = await this.#freeId(digest)
      const made = await pages.split({ name: file.name, bytes, id, digest, encoding, ...this.#readAs, importedAt: timestamp(clock) })
      await this.#write(folder.source(id), bytes)
      await this.#write(folder.document(id), made.file).catch(async (error: unknown) => {
        await files.remove(folder.source(id)).catch(() => undefined)
        throw error
      })
      return { kind: 'made', row: made.row }
    } catch (error) {
      this.#claimed.delete(digest)
      throw error
    }
  }

  /**
   * Reads a file and, if neither the project nor this run has those bytes yet, claims them. Claims go by the order of the files,
   * however long each takes to be read: of two that are the same the first is taken, in every run.
   */
  async #readInTurn(path: string): Promise<{ bytes: Uint8Array; digest: string; isNew: boolean }> {
    const { files, digest: digestOf } = this.#outside
    const before = this.#lastClaim
    const claim = Promise.all([files.read(path), before]).then(([bytes]) => {
      const digest = digestOf(bytes)
      const isNew = this.#project.index.idOfDigest(digest) === undefined && !this.#claimed.has(digest)
      if (isNew) this.#claimed.add(digest)
      return { bytes, digest, isNew }
    })
    this.#lastClaim = Promise.allSettled([before, claim]).then(() => undefined)
    return claim
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    await this.#outside.files.write(path, content, { syncFolder: false })
  }

  /**
   * The same file has the same id wherever it is imported: projects of several editors can be brought together. A document
   * that is on disk without a row (it is damaged, or newer) keeps its id and is not written over.
   */
  async #freeId(digest: string): Promise<string> {
    const { index, folder } = this.#project
    for (let length = 12; ; length += 4) {
      const id = digest.slice(0, length)
      if (index.row(id) === undefined && (await this.#outside.files.facts(folder.document(id))) === null) return id
    }
  }
}
