import { join } from 'node:path'
import { timestamp, type Clock } from '../../ports/clock'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { ProjectFolder } from './project-folder'

/** So many earlier states of a file are kept. */
const KEPT = 10

const COPY = /^\d{4}-\d\d-\d\dT[\d-]+Z\.json$/u

interface Outside {
  readonly files: Files
  readonly clock: Clock
}

/** Where the files of a document that was taken out were and are. */
export type PutAway = readonly { readonly from: string; readonly to: string }[]

/**
 * Earlier states of documents: backups/<id>/<time>.json, made before a document is first saved after its project was
 * opened; of galley.json: backups/galley/<time>.json; and of the lists, of entities and of decided names. Nothing else in backups/ is ever touched.
 */
export class Backups {
  readonly #outside: Outside
  readonly #folder: ProjectFolder
  readonly #made = new Set<string>()

  constructor(outside: Outside, folder: ProjectFolder) {
    this.#outside = outside
    this.#folder = folder
  }

  /** Keeps a document's file as it is, unless that was done since the project was opened. */
  async keepOnce(id: string, bytes: Uint8Array): Promise<void> {
    if (this.#made.has(id)) return
    const { files } = this.#outside
    const dir = join(this.#folder.backups, id)
    await files.makeFolder(dir)
    await files.write(join(dir, `${this.#stamp()}.json`), bytes)
    this.#made.add(id)
    const copies = (await files.list(dir)).map(({ name }) => name).filter((name) => COPY.test(name)).sort()
    for (const name of copies.slice(0, -KEPT)) await files.remove(join(dir, name))
  }

  /** Keeps galley.json as it was found, once it was read without complaint. */
  async keepProjectFile(): Promise<void> {
    await this.keepOnce('galley', await this.#outside.files.read(this.#folder.projectFile))
  }

  /**
   * Puts the newest copy of a document that `isSound` takes (it rejects otherwise) in the document's place. What was there
   * before is kept as `damaged-<time>.json`. Rejects with `file-missing`, nothing changed, when no copy is sound.
   */
  async restore(id: string, isSound: () => Promise<void>): Promise<void> {
    const { files } = this.#outside
    const [path, dir] = [this.#folder.document(id), join(this.#folder.backups, id)]
    const copies = (await files.facts(dir)) === null ? [] : await files.list(dir)
    const newestFirst = copies.map(({ name }) => name).filter((name) => COPY.test(name)).sort().reverse()
    const before = (await files.facts(path)) === null ? null : await files.read(path)
    if (before !== null && newestFirst.length > 0) await files.write(join(dir, `damaged-${this.#stamp()}.json`), before)
    for (const name of newestFirst) {
      await files.write(path, await files.read(join(dir, name)))
      if (await isSound().then(() => true, () => false)) return
    }
    if (before !== null && newestFirst.length > 0) await files.write(path, before)
    throw new Failed('file-missing', { file: dir })
  }

  /** Moves a document out of the project, with its source. Gives back what `putBack` needs. */
  async putAway(id: string): Promise<PutAway> {
    const { files } = this.#outside
    const dir = join(this.#folder.backups, id)
    const stamp = this.#stamp()
    const moves: { readonly from: string; readonly to: string }[] = []
    // The document first: a source without one is nothing but a file to import again.
    for (const [from, ending] of [[this.#folder.document(id), 'json'], [this.#folder.source(id), 'txt']] as const) {
      if ((await files.facts(from)) === null) continue
      const to = join(dir, `removed-${stamp}.${ending}`)
      await files.move(from, to)
      moves.push({ from, to })
    }
    return moves
  }

  /** Moves a document back into the project. Rejects with `file-missing`, nothing changed, when one of its files is gone. */
  async putBack(moves: PutAway): Promise<void> {
    const { files } = this.#outside
    for (const { to } of moves) if ((await files.facts(to)) === null) throw new Failed('file-missing', { file: to })
    for (const { from, to } of [...moves].reverse()) await files.move(to, from)
  }

  #stamp(): string {
    return timestamp(this.#outside.clock).replace(/[:.]/gu, '-')
  }
}
