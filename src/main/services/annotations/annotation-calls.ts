import type { RequestOf } from '#contract/calls'
import type { Clock } from '../../ports/clock'
import { Failed } from '../../ports/failed'
import type { AnnotationRequest, Pages } from '../../ports/pages'
import type { Emit } from '../emit'
import type { CallsOf, Handlers } from '../handlers'
import type { Batch } from '../import/batch'
import type { Session } from '../session'
import { WindowJobs, type Watch } from '../window-jobs'
import { describe, findAnnotations, type FoundAnnotations } from './found-annotations'
import { changesOf, makeDocuments, type TakeOutside } from './take-annotations'

interface Outside extends TakeOutside {
  readonly pages: Pages
  readonly clock: Clock
  readonly emit: Emit
}

/** Mentions that were made in other tools, on their way in. */
export function createAnnotations(outside: Outside): AnnotationService {
  return new AnnotationService(outside)
}

export class AnnotationService {
  readonly #outside: Outside
  readonly #jobs: WindowJobs
  /** What was found last in each batch; it goes with the batch. */
  readonly #found = new WeakMap<Batch, FoundAnnotations>()

  constructor(outside: Outside) {
    this.#outside = outside
    this.#jobs = new WindowJobs(outside.clock, (told, concerns) => outside.emit('annotations.progress', told, concerns))
  }

  get handlers(): Handlers<CallsOf<'annotations'>> {
    const { importer } = this.#outside
    return {
      'annotations.look': ({ job, batch: name, format }, session) =>
        this.#jobs.run(session, job, async (watch) => {
          const batch = importer.batch(name, session)
          const found = await this.find(batch, format, session, watch)
          this.#found.set(batch, found)
          return describe(found, batch.files, new Set(session.project?.labels.map((label) => label.name)))
        }),
      'annotations.changes': async ({ batch, labels }, session) => ({ changes: changesOf(this.#lastFound(batch, session), labels) }),
      'annotations.make': ({ job, batch, labels, as }, session) =>
        this.#jobs.run(session, job, (watch) => this.make(this.#lastFound(batch, session), session, labels, as, watch)),
      'annotations.cancel': async ({ job }, session) => {
        this.#jobs.stop(session, job)
        return {}
      },
    }
  }

  /** Reads a batch's files and finds where their mentions stand. */
  async find(batch: Batch, format: AnnotationRequest['format'], session: Session, watch: Watch): Promise<FoundAnnotations> {
    const { files, pages } = this.#outside
    const [bad] = batch.files.filter(({ problem }) => problem !== null)
    if (bad?.problem) throw new Failed(bad.problem.code, bad.problem)
    const names = withoutCommonFolder(batch.files.map(({ within }) => within))
    const read: AnnotationRequest['files'][number][] = []
    for (const [index, { path, encoding }] of batch.files.entries()) {
      if (watch.stopped()) throw new Failed('cancelled')
      read.push({ name: names[index]!, bytes: await files.read(path), encoding })
    }
    if (read.length === 0) throw new Failed('not-annotations')
    return findAnnotations(session.project, (take) => pages.annotations({ files: read, format }, take), watch)
  }

  /** As `annotations.make` promises. */
  make(found: FoundAnnotations, session: Session, labels: RequestOf<'annotations.make'>['labels'], as: 'articles' | 'pages', watch: Watch) {
    return makeDocuments(this.#outside, session, found, labels, as, watch)
  }

  #lastFound(batch: string, session: Session): FoundAnnotations {
    const found = this.#found.get(this.#outside.importer.batch(batch, session))
    if (found === undefined) throw new Failed('no-such-job', { details: { batch } })
    return found
  }
}

/** A window sends a folder's files with the folder in their names; files point at each other from within it. */
function withoutCommonFolder(names: readonly string[]): string[] {
  const [first = ''] = names
  const folder = first.slice(0, first.indexOf('/') + 1)
  return folder !== '' && names.every((name) => name.startsWith(folder)) ? names.map((name) => name.slice(folder.length)) : [...names]
}
