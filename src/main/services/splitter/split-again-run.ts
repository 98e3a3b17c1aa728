import type { DocumentRow } from '#core/file/document-row'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import { failureOf } from '../../ports/failed'
import type { Pages } from '../../ports/pages'
import type { Failure } from '#contract/failure'
import { inParallel } from '../in-parallel'
import type { Project } from '../project/project'

/**
 * Splits the pages of a project that nobody has touched again, those after the document `from` in the library first. A page
 * that a window is looking at is left alone, and half of the workers are left to whatever else there is to do.
 */
export class SplitAgainRun {
  readonly total: number
  readonly #pages: Pages
  readonly #project: Project
  readonly #profile: ProfileFile | null
  readonly #ids: readonly string[]
  readonly #failed: (failure: Failure) => void
  #changed: DocumentRow[] = []
  #done = 0
  #stopped = false

  constructor(pages: Pages, project: Project, profile: ProfileFile | null, from: string | null, failed: (failure: Failure) => void) {
    this.#pages = pages
    this.#project = project
    this.#profile = profile
    this.#failed = failed
    this.#ids = untouchedFrom(project.index.rows(), from)
    this.total = this.#ids.length
  }

  get done(): number {
    return this.#done
  }

  get stopped(): boolean {
    return this.#stopped
  }

  /** Stops after the pages in hand. */
  stop(): void {
    this.#stopped = true
  }

  /** The rows that changed since this was asked last. */
  takeChanged(): DocumentRow[] {
    const rows = this.#changed
    this.#changed = []
    return rows
  }

  /** Never rejects: a page that cannot be read stays as it is, and is told once. */
  async run(): Promise<void> {
    let hasTold = false
    await inParallel(
      this.#ids,
      Math.max(1, this.#pages.width >> 1),
      async (id) => {
        try {
          await this.#split(id)
        } catch (error) {
          if (!hasTold && failureOf(error).code !== 'no-such-document') this.#failed(failureOf(error, id))
          hasTold = true
        }
        this.#done += 1
      },
      () => this.#stopped,
    )
  }

  async #split(id: string): Promise<void> {
    const isFree = (): boolean => !this.#stopped && !this.#project.heldElsewhere && !this.#project.isLookedAt(id)
    if (!isFree()) return
    const row = await this.#project.documents.propose(id, (text, name) => this.#pages.segment(text, name, this.#profile), isFree)
    if (row !== null) this.#changed.push(row)
  }
}

function untouchedFrom(rows: readonly DocumentRow[], from: string | null): string[] {
  const place = rows.findIndex(({ id }) => id === from)
  const inOrder = [...rows.slice(place + 1), ...rows.slice(0, place + 1)]
  return inOrder.flatMap(({ id, status }) => (status === 'new' ? id : []))
}
