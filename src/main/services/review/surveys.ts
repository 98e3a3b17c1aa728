import { join } from 'node:path'
import type { ArticleRow } from '#core/file/article-row'
import type { LocalFinding } from '#core/review/finding'
import type { ArticleText } from '#core/review/survey'
import type { Failure } from '#contract/failure'
import type { Clock } from '../../ports/clock'
import type { Digest } from '../../ports/digest'
import { failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Pages } from '../../ports/pages'
import { inParallel } from '../in-parallel'
import type { Project } from '../project/project'
import { Shelf } from './shelf'

export interface SurveyOutside {
  readonly files: Files
  readonly pages: Pages
  readonly clock: Clock
  readonly digest: Digest
  readonly surroundings: { readonly cache: string }
}

/** What is known of a document's articles, or why nothing is. */
export interface Surveyed {
  readonly id: string
  readonly rows: readonly ArticleRow[]
  readonly findings: readonly LocalFinding[]
  readonly failure: Failure | null
}

/** What is new is written to the cache this long (milliseconds) after it was made. */
const GATHER = 3000

/**
 * The surveys of a project's documents: made in the page workers when first asked for, kept in the cache folder, and made
 * again when a document's file has another time or size than the one they were made from.
 */
export class Surveys {
  readonly #outside: SurveyOutside
  readonly #project: Project
  readonly #rows: Shelf<Pick<Surveyed, 'rows' | 'findings'>>
  readonly #texts: Shelf<readonly ArticleText[]>
  #callOff: (() => void) | null = null

  constructor(outside: SurveyOutside, project: Project) {
    this.#outside = outside
    this.#project = project
    const dir = join(outside.surroundings.cache, 'review', outside.digest(project.folder.dir).slice(0, 16))
    this.#rows = new Shelf(outside, join(dir, 'rows'))
    this.#texts = new Shelf(outside, join(dir, 'texts'))
  }

  /** The rows of these documents, in their order; ids that the project does not have are left out. */
  rows(ids: readonly string[]): Promise<Surveyed[]> {
    return this.#each(ids, (id) => this.#rowsOf(id))
  }

  /** The reading texts of these documents; none for a document that cannot be read. */
  texts(ids: readonly string[]): Promise<{ readonly id: string; readonly texts: readonly ArticleText[] }[]> {
    return this.#each(ids, async (id) => ({ id, texts: await this.#textsOf(id) }))
  }

  /** Writes to the cache what is not there yet. */
  async flush(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    const isThere = (id: string): boolean => this.#project.index.row(id) !== undefined
    await this.#rows.flush(isThere)
    await this.#texts.flush(isThere)
  }

  async #each<T>(ids: readonly string[], look: (id: string) => Promise<T>): Promise<T[]> {
    const known = ids.filter((id) => this.#project.index.row(id) !== undefined)
    const found = new Array<T>(known.length)
    await inParallel(known, 2 * this.#outside.pages.width, async (id, index) => {
      found[index] = await look(id)
    })
    return found
  }

  async #rowsOf(id: string): Promise<Surveyed> {
    try {
      const stamp = await this.#stampOf(id)
      const kept = (await this.#rows.get(id, stamp)) ?? (await this.#make(id, stamp)).kept
      return { id, ...kept, failure: null }
    } catch (error) {
      return { id, rows: [], findings: [], failure: failureOf(error, this.#project.folder.document(id)) }
    }
  }

  async #textsOf(id: string): Promise<readonly ArticleText[]> {
    try {
      const stamp = await this.#stampOf(id)
      return (await this.#texts.get(id, stamp)) ?? (await this.#make(id, stamp)).texts
    } catch {
      return []
    }
  }

  /** Names the state of a document, and of the settings that its reading depends on. */
  async #stampOf(id: string): Promise<string> {
    const facts = await this.#outside.files.facts(this.#project.folder.document(id))
    return `${facts?.identity ?? 'gone'} ${facts?.modified ?? 0} ${facts?.size ?? 0} ${this.#project.index.settings.reading.numberSpaces}`
  }

  async #make(id: string, stamp: string): Promise<{ kept: Pick<Surveyed, 'rows' | 'findings'>; texts: readonly ArticleText[] }> {
    const { files, pages, clock } = this.#outside
    const { folder, index, documents } = this.#project
    const { name, encoding, digest } = index.row(id)!
    const [document, source] = await Promise.all([files.read(folder.document(id)), files.read(folder.source(id))])
    const { rows, findings, texts } = await pages
      .survey({ name, document, source, encoding, digest, reading: index.settings.reading })
      .catch(async (error: unknown) => {
        // Whoever opens the document says best what is wrong with it.
        await documents.read(id)
        throw error
      })
    const kept = { rows, findings }
    await this.#rows.put(id, stamp, kept)
    await this.#texts.put(id, stamp, texts)
    this.#callOff ??= clock.later(GATHER, () => void this.flush())
    return { kept, texts }
  }
}
