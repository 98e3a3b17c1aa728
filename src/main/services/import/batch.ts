import { join } from 'node:path'
import { LARGEST_FILE, type ImportItem, type StagedFile } from '#contract/calls/import'
import type { AnswerOf } from '#contract/calls'
import { failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Looked, Pages } from '../../ports/pages'
import { inParallel } from '../in-parallel'
import { isAnnotationFile, isTextFile } from './text-files'
import { findFiles, type FoundFile } from './find-files'

/** A file of a batch with what was found out about it. */
export type BatchFile = FoundFile & Looked

/** At most so many files are shown in full. */
const SHOWN = 200

interface Outside {
  readonly files: Files
  readonly pages: Pages
}

/**
 * Files on their way in. Bytes that a window sent are kept in a folder outside of the project, not in memory, until the
 * batch is imported or discarded.
 */
export class Batch {
  readonly #outside: Outside
  readonly #preferred: string | null
  readonly #found: BatchFile[] = []
  readonly #visited = new Set<string>()
  #scratch: { readonly dir: string; discard(): Promise<void> } | null = null
  #sent = 0

  /** `preferred`: the encoding that is taken for every file that fits it; null: found for each. */
  constructor(outside: Outside, preferred: string | null, readonly kind: 'texts' | 'annotations' = 'texts') {
    this.#preferred = preferred
    this.#outside = outside
  }

  get files(): readonly BatchFile[] {
    return this.#found
  }

  /**
   * Adds files and looks at each of them; `told` hears how many of the batch were looked at so far. Every file of the items
   * is in the batch afterwards, with its problem if any.
   */
  async add(items: readonly ImportItem[], told: (files: number) => void): Promise<void> {
    const { files, pages } = this.#outside
    const added: FoundFile[] = []
    for (const item of items) {
      if (item.kind === 'bytes') added.push(await this.#keep(item.name, Buffer.from(item.base64, 'base64')))
      else for await (const file of findFiles(files, [item.path], this.#visited, this.kind === 'texts' ? isTextFile : isAnnotationFile)) added.push(file)
    }
    const looked: BatchFile[] = new Array<BatchFile>(added.length)
    let done = this.#found.length
    await inParallel(added, pages.width * 2, async (file, index) => {
      looked[index] = await this.#look(file)
      told((done += 1))
    })
    for (const file of looked) this.#found.push(file)
  }

  /** What a window is shown. `isKnown` tells whether the project has a source with that digest. */
  describe(isKnown: (digest: string) => boolean): Omit<AnswerOf<'import.stage'>, 'batch'> {
    const encodings: Record<string, number> = {}
    const seen = new Set<string>()
    const staged = this.#found.map((file, index): StagedFile => {
      const key = file.encoding ?? 'none'
      encodings[key] = (encodings[key] ?? 0) + 1
      const known = file.digest !== '' && (isKnown(file.digest) || seen.has(file.digest))
      seen.add(file.digest)
      const { name, bytes, encoding, sample, problem } = file
      return { index, name, bytes, encoding, fits: [...file.fits], sample, known, problem }
    })
    const first = staged.filter((file) => file.problem !== null)
    const rest = staged.filter((file) => file.problem === null)
    return { files: staged.length, encodings, shown: [...first, ...rest].slice(0, SHOWN) }
  }

  async discard(): Promise<void> {
    await this.#scratch?.discard()
    this.#scratch = null
  }

  async #look(file: FoundFile): Promise<BatchFile> {
    const nothing: Looked = { digest: '', encoding: null, fits: [], sample: '', problem: file.problem }
    if (file.problem !== null) return { ...file, ...nothing }
    try {
      const bytes = await this.#outside.files.read(file.path)
      return { ...file, ...(await this.#outside.pages.look({ name: file.name, bytes }, this.#preferred)) }
    } catch (error) {
      return { ...file, ...nothing, problem: failureOf(error, file.path) }
    }
  }

  async #keep(name: string, bytes: Uint8Array): Promise<FoundFile> {
    const plain = name.replace(/^.*[\\/]/u, '') || 'text'
    const file = { name: plain, within: name.replaceAll('\\', '/'), bytes: bytes.byteLength }
    if (bytes.byteLength > LARGEST_FILE) {
      const details = { bytes: bytes.byteLength, most: LARGEST_FILE }
      return { ...file, path: '', problem: { code: 'file-too-large', file: name, details } }
    }
    this.#scratch ??= await this.#outside.files.scratch()
    const path = join(this.#scratch.dir, String(this.#sent++))
    await this.#outside.files.write(path, bytes, { syncFolder: false })
    return { ...file, path, problem: null }
  }
}
