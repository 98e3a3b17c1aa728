import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { temporaryName, type Staging } from '../ports/files'
import { systemCode, writing } from './system-failure'
import { syncFolder, type WriteCalls } from './write-file'

/** Pieces of a file are gathered to about this many characters or bytes before they are written. */
const GATHERED = 256 * 1024
/** At most so many files are open at a time. */
const OPEN = 32

/** As `Files.stage` promises: a hidden folder beside the target, whose files are moved as a whole. */
export async function stageIn(calls: WriteCalls, parent: string): Promise<Staging> {
  const unique = randomBytes(6).toString('hex')
  const dir = join(parent, temporaryName('export', unique))
  await mkdir(dir)
  return new StagedFiles(calls, parent, dir, unique)
}

class StagedFiles implements Staging {
  readonly #files = new Map<string, StagedFile>()
  /** Those with an open handle, the one written last at the end. */
  readonly #open = new Set<StagedFile>()
  #placed = false

  constructor(
    private readonly calls: WriteCalls,
    private readonly parent: string,
    private readonly dir: string,
    private readonly unique: string,
  ) {}

  async append(file: string, content: string | Uint8Array, whole = false): Promise<void> {
    await writing(this.parent, async () => {
      const staged = await this.#file(file)
      await staged.append(content)
      if (whole) await this.#close(staged)
      else if (staged.isOpen) {
        this.#open.delete(staged)
        this.#open.add(staged)
        const [oldest] = this.#open
        if (this.#open.size > OPEN && oldest !== undefined) await this.#close(oldest)
      }
    })
  }

  sizes(): { file: string; bytes: number }[] {
    return [...this.#files.values()].map(({ name, bytes }) => ({ file: name, bytes })).sort((a, b) => (a.file < b.file ? -1 : 1))
  }

  async placeFolder(dir: string): Promise<void> {
    await writing(dir, async () => {
      await this.#sync()
      const before = join(this.parent, temporaryName('replaced', this.unique))
      const replaced = await this.calls.rename(dir, before).then(() => true, (error: unknown) => {
        if (systemCode(error) === 'ENOENT') return false
        throw error
      })
      try {
        await this.calls.rename(this.dir, dir)
      } catch (error) {
        if (replaced) await this.calls.rename(before, dir)
        throw error
      }
      this.#placed = true
      await syncFolder(this.calls, this.parent)
      if (replaced) await this.calls.rm(before, { recursive: true, force: true }).catch(() => undefined)
    })
  }

  async placeFiles(places: readonly { file: string; path: string }[]): Promise<void> {
    for (const { path } of places) await writing(path, () => this.#sync())
    for (const { file, path } of places) await writing(path, () => this.calls.rename(join(this.dir, file), path))
    for (const dir of new Set(places.map(({ path }) => dirname(path)))) await writing(dir, () => syncFolder(this.calls, dir))
    await this.discard()
    this.#placed = true
  }

  async discard(): Promise<void> {
    if (this.#placed) return
    for (const file of this.#files.values()) await file.abandon()
    await this.calls.rm(this.dir, { recursive: true, force: true }).catch(() => undefined)
  }

  async #file(name: string): Promise<StagedFile> {
    let file = this.#files.get(name)
    if (file !== undefined) return file
    const path = join(this.dir, name)
    // Names come from documents: whatever they hold, nothing is written outside of the staging folder.
    if (!path.startsWith(this.dir + sep)) throw new Error(`${name} leads out of the export`)
    if (name.includes('/')) await mkdir(dirname(path), { recursive: true })
    file = new StagedFile(this.calls, name, path)
    this.#files.set(name, file)
    return file
  }

  async #close(file: StagedFile): Promise<void> {
    this.#open.delete(file)
    await file.close()
  }

  async #sync(): Promise<void> {
    for (const file of this.#files.values()) await file.close()
    this.#open.clear()
    const folders = new Set([...this.#files.values()].map(({ path }) => dirname(path)))
    for (const folder of [...folders, this.dir]) await syncFolder(this.calls, folder)
  }
}

class StagedFile {
  bytes = 0
  #waiting: (string | Uint8Array)[] = []
  #size = 0
  #handle: FileHandle | null = null
  #begun = false

  constructor(
    private readonly calls: WriteCalls,
    readonly name: string,
    readonly path: string,
  ) {}

  get isOpen(): boolean {
    return this.#handle !== null
  }

  async append(content: string | Uint8Array): Promise<void> {
    this.#waiting.push(content)
    this.#size += content.length
    this.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
    if (this.#size >= GATHERED) await this.#write()
  }

  /** Writes what is gathered, syncs and closes. It may be opened again by more content. */
  async close(): Promise<void> {
    if (this.#size > 0 || !this.#begun) await this.#write()
    const handle = this.#handle
    this.#handle = null
    if (handle === null) return
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** Closes without writing what is gathered. Never rejects. */
  async abandon(): Promise<void> {
    await this.#handle?.close().catch(() => undefined)
    this.#handle = null
  }

  async #write(): Promise<void> {
    const content = Buffer.concat(this.#waiting.map((piece) => Buffer.from(piece as string)))
    this.#waiting = []
    this.#size = 0
    this.#handle ??= await this.calls.open(this.path, this.#begun ? 'a' : 'wx')
    this.#begun = true
    await this.#handle.writeFile(content)
  }
}
