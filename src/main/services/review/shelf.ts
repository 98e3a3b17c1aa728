import { join } from 'node:path'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'

/** Grows whenever what is kept changes its form or its meaning: older files are then made again. */
const VERSION = 4

/** So many files hold all documents of a project: one change writes little, and opening reads few files. */
const DRAWERS = 256

interface Kept<T> {
  /** Names the state of the document that the value was made from. */
  readonly stamp: string
  readonly value: T
}

interface Drawer<T> {
  readonly entries: Map<string, Kept<T>>
  changed: boolean
}

/**
 * Values made from documents, kept on disk so that they need not be made again. Nothing here is the truth: a file that is
 * damaged, or of another version, is as good as none, and failing to write is no failure.
 */
export class Shelf<T> {
  readonly #files: Files
  readonly #digest: Digest
  readonly #dir: string
  readonly #drawers = new Map<string, Promise<Drawer<T>>>()

  constructor(outside: { readonly files: Files; readonly digest: Digest }, dir: string) {
    this.#files = outside.files
    this.#digest = outside.digest
    this.#dir = dir
  }

  /** The value made from this state of the document; undefined when there is none. */
  async get(id: string, stamp: string): Promise<T | undefined> {
    const kept = (await this.#drawer(id)).entries.get(id)
    return kept?.stamp === stamp ? kept.value : undefined
  }

  async put(id: string, stamp: string, value: T): Promise<void> {
    const drawer = await this.#drawer(id)
    drawer.entries.set(id, { stamp, value })
    drawer.changed = true
  }

  /** Writes what changed, leaving out documents that are gone. */
  async flush(isThere: (id: string) => boolean): Promise<void> {
    await this.#files.makeFolder(this.#dir).catch(() => undefined)
    for (const [name, opened] of this.#drawers) {
      const drawer = await opened
      if (!drawer.changed) continue
      drawer.changed = false
      const body = JSON.stringify([...drawer.entries].filter(([id]) => isThere(id)))
      await this.#files.write(join(this.#dir, name), `${this.#headOf(body)}\n${body}`, { syncFolder: false }).catch(() => undefined)
    }
  }

  #drawer(id: string): Promise<Drawer<T>> {
    const name = `${drawerOf(id)}.json`
    let drawer = this.#drawers.get(name)
    if (drawer === undefined) {
      drawer = this.#open(join(this.#dir, name))
      this.#drawers.set(name, drawer)
    }
    return drawer
  }

  async #open(path: string): Promise<Drawer<T>> {
    const none = { entries: new Map<string, Kept<T>>(), changed: false }
    try {
      if ((await this.#files.facts(path)) === null) return none
      const text = new TextDecoder().decode(await this.#files.read(path))
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      if (text.slice(0, end) !== this.#headOf(body)) return none
      return { entries: new Map(JSON.parse(body) as [string, Kept<T>][]), changed: false }
    } catch {
      return none
    }
  }

  /** The digest tells a file that was cut off or changed; with it, what is read is what was written. */
  #headOf(body: string): string {
    return `galley-review ${VERSION} ${this.#digest(body)}`
  }
}

function drawerOf(id: string): number {
  let hash = 0
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 31) + id.charCodeAt(index)) >>> 0
  return hash % DRAWERS
}
