import { join } from 'node:path'
import type { Document } from '#core/document/model'
import { writeDocumentFile } from '#core/file/document-file'
import type { Decision } from '#core/compare/decisions'
import type { Failure } from '#contract/failure'
import type { DocumentRow } from '#core/file/document-row'
import { Failed, failureOf } from '../../ports/failed'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import type { Project } from '../project/project'
import type { Before } from './decide-all'
import { writeDecisions } from './kept-decisions'

interface Kept {
  readonly id: string
  /** Where the document as it was stands; null when it was not changed. */
  readonly file: string | null
  readonly decisions: readonly Decision[] | null
  /** The digest of the document's file after the change: another one means that somebody worked on it since. */
  after: string | null
}

/** What documents were before decisions about many of them, on disk: so that it can be put back, however many they are. */
export class UndoLog {
  readonly #files: Files
  readonly #digest: Digest
  readonly #steps = new Map<string, Kept[]>()
  #scratch: Awaited<ReturnType<Files['scratch']>> | null = null
  #serial = 0

  constructor(files: Files, digest: Digest) {
    this.#files = files
    this.#digest = digest
  }

  /** Begins a step; `name` takes it back. */
  begin(): { readonly name: string; keep(before: Before): Promise<void> } {
    const name = `step-${(this.#serial += 1)}`
    const kept: Kept[] = []
    this.#steps.set(name, kept)
    return {
      name,
      keep: async ({ id, document, decisions }) => {
        kept.push({ id, file: document === null ? null : await this.#write(name, document), decisions, after: null })
      },
    }
  }

  /** Notes how the documents of a step are now. Gives back whether there is anything to take back. */
  async end(name: string, project: Project): Promise<boolean> {
    const kept = this.#steps.get(name) ?? []
    for (const one of kept) if (one.file !== null) one.after = await this.#digestOf(project, one.id)
    if (kept.length === 0) this.#steps.delete(name)
    return kept.length > 0
  }

  /** Puts back what a step changed. `no-such-job` for one that is not known (any more). */
  async undo(name: string, project: Project, read: (json: string, id: string) => Promise<Document>): Promise<{ changed: DocumentRow[]; failed: Failure[] }> {
    const kept = this.#steps.get(name)
    if (kept === undefined) throw new Failed('no-such-job')
    this.#steps.delete(name)
    const changed: DocumentRow[] = []
    const failed: Failure[] = []
    for (const { id, file, decisions, after } of kept) {
      try {
        if (decisions !== null) await writeDecisions(this.#files, project.folder, await project.documents.read(id), decisions)
        if (file === null) continue
        if ((await this.#digestOf(project, id)) !== after) throw new Failed('file-changed-on-disk', { file: project.folder.document(id) })
        const before = await read(new TextDecoder().decode(await this.#files.read(file)), id)
        const row = await project.documents.change(id, () => before)
        if (row !== null) changed.push(row)
      } catch (error) {
        failed.push(failureOf(error, project.index.row(id)?.name ?? id))
      }
    }
    return { changed, failed }
  }

  /** Forgets every step. */
  async discard(): Promise<void> {
    this.#steps.clear()
    await this.#scratch?.discard()
    this.#scratch = null
  }

  async #write(name: string, document: Document): Promise<string> {
    this.#scratch ??= await this.#files.scratch()
    const file = join(this.#scratch.dir, `${name}-${document.id}.json`)
    await this.#files.write(file, writeDocumentFile(document), { syncFolder: false })
    return file
  }

  async #digestOf(project: Project, id: string): Promise<string> {
    return this.#digest(await this.#files.read(project.folder.document(id)))
  }
}
