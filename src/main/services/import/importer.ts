import type { AnswerOf, RequestOf } from '#contract/calls'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import type { ImportResult, ProfileChoice } from '#contract/calls/import'
import { Failed } from '../../ports/failed'
import { whoHasOpen, type Emit } from '../emit'
import type { OpenProjects } from '../project/open-projects'
import type { Project } from '../project/project'
import { summaryOf } from '../project/summary'
import { writableProject, type Session } from '../session'
import { Batch } from './batch'
import { findFiles, type FoundFile } from './find-files'
import { ImportRun, type ImportOutside, type ReadAs, type ToImport } from './import-run'

interface Outside extends ImportOutside {
  readonly emit: Emit
  readonly open: OpenProjects
  readonly profile: (project: Project, choice: ProfileChoice) => Promise<ProfileFile | null>
}

/** Progress is told this often (milliseconds). */
const TELL = 200

/** What is told of an import while it goes on. */
export type Progress = (run: ImportRun) => void

/** The batches that wait, and the imports that run. */
export class Importer {
  readonly #outside: Outside
  readonly #batches = new Map<string, { readonly batch: Batch; readonly owner: Session }>()
  readonly #runs = new Map<string, { readonly run: ImportRun; readonly project: Project }>()
  #last = 0

  constructor(outside: Outside) {
    this.#outside = outside
  }

  async stage({ batch: id, items, kind }: RequestOf<'import.stage'>, session: Session): Promise<AnswerOf<'import.stage'>> {
    const name = id ?? `batch-${++this.#last}`
    if (id === null) this.#batches.set(name, { batch: new Batch(this.#outside, session.project?.index.settings.import.encoding ?? null, kind), owner: session })
    const batch = this.batch(name, session)
    await batch.add(items, this.#whileLooking(session))
    if (session.closed) await this.discard(name, session)
    const index = session.project?.index
    return { batch: name, ...batch.describe((digest) => index?.idOfDigest(digest) !== undefined) }
  }

  /** The batch with this name. Throws `no-such-job` when this window has none. */
  batch(name: string, session: Session): Batch {
    const found = this.#batches.get(name)
    if (found === undefined || found.owner !== session) throw new Failed('no-such-job', { details: { batch: name } })
    return found.batch
  }

  /** Starts to import a batch into the window's project, and says under which name events will tell of it. */
  async start({ batch: name, encodings, profile: choice }: RequestOf<'import.start'>, session: Session): Promise<string> {
    const project = writableProject(session)
    const readAs = await this.#readAs(project, choice)
    const batch = this.batch(name, session)
    const items = batch.files.map((file, index): ToImport => ({ file, encoding: encodings[String(index)] ?? null }))
    this.#batches.delete(name)
    const job = `import-${++this.#last}`
    const run = new ImportRun(this.#outside, project, items, readAs)
    this.#runs.set(job, { run, project })
    const { emit } = this.#outside
    const concerns = whoHasOpen(project.folder.dir)
    const ended = this.#tell(job, run, concerns).then(async (result) => {
      this.#runs.delete(job)
      await batch.discard()
      emit('import.ended', { job, result }, concerns)
    })
    this.#outside.open.run(project, { ended, stop: () => run.stop() })
    return job
  }

  /** Stops an import of the window's project. Throws `no-such-job` for any other. */
  cancel(job: string, session: Session): void {
    const found = this.#runs.get(job)
    if (found === undefined || found.project !== session.project) throw new Failed('no-such-job', { details: { job } })
    found.run.stop()
  }

  /** Imports some files at once, without a batch to look at before. */
  async importFiles(items: readonly ToImport[], session: Session, options: ImportAllOptions = {}): Promise<ImportResult> {
    const project: Project = writableProject(session)
    const run = new ImportRun(this.#outside, project, items, await this.#readAs(project, options.profile))
    const ended = this.#watch(run, options.progress ?? (() => undefined))
    this.#outside.open.run(project, { ended, stop: () => run.stop() })
    options.started?.(run)
    return ended
  }

  /** The same with all texts of some paths. */
  async importAll(paths: readonly string[], session: Session, options: ImportAllOptions = {}): Promise<ImportResult> {
    writableProject(session)
    const found: FoundFile[] = []
    for await (const file of findFiles(this.#outside.files, paths, new Set())) found.push(file)
    return this.importFiles(found.map((file) => ({ file, encoding: options.encoding ?? null })), session, options)
  }

  async discard(name: string, session: Session): Promise<void> {
    await this.batch(name, session).discard()
    this.#batches.delete(name)
  }

  /** Forgets what a window left behind when it went away. */
  async sessionClosed(session: Session): Promise<void> {
    const left = [...this.#batches].filter(([, { owner }]) => owner === session)
    await Promise.all(left.map(([name]) => this.discard(name, session)))
  }

  async #readAs(project: Project, choice: ProfileChoice = { kind: 'project' }): Promise<ReadAs> {
    return { preferred: project.index.settings.import.encoding, profile: await this.#outside.profile(project, choice) }
  }

  /** Tells a window how far its batch is, not oftener than it can be read. */
  #whileLooking(session: Session): (files: number) => void {
    const { clock, emit } = this.#outside
    let last = clock.now()
    return (files) => {
      if (clock.now() - last < TELL) return
      last = clock.now()
      emit('import.looking', { files }, (other) => other === session)
    }
  }

  /** Runs an import to its end and tells the windows of its project how it goes. */
  async #tell(job: string, run: ImportRun, concerns: (session: Session) => boolean): Promise<ImportResult> {
    const { clock, emit } = this.#outside
    const start = clock.now()
    const tellNow = async (): Promise<void> => {
      const added = (await run.takeAdded()).map(summaryOf)
      const seconds = (clock.now() - start) / 1000
      const rate = seconds > 0 ? run.done / seconds : 0
      const secondsLeft = rate > 0 && seconds >= 1 ? (run.total - run.done) / rate : null
      emit('import.progress', { job, done: run.done, total: run.total, rate, secondsLeft, added }, concerns)
    }
    // One after the other: on a slow disk the end must not be told before the documents that came in until then.
    let told = Promise.resolve()
    const tell = (): Promise<void> => (told = told.then(tellNow).catch(() => undefined))
    const result = await this.#watch(run, () => void tell())
    await tell()
    return result
  }

  async #watch(run: ImportRun, progress: Progress): Promise<ImportResult> {
    let callOff: () => void
    const again = (): void => {
      callOff = this.#outside.clock.later(TELL, () => {
        progress(run)
        again()
      })
    }
    again()
    return run.run().finally(() => callOff())
  }
}

export interface ImportAllOptions {
  /** For every file; null or left out: the one that is found. */
  readonly encoding?: string | null
  /** The project's own when left out. */
  readonly profile?: ProfileChoice | undefined
  readonly progress?: Progress
  /** Gets the run when it begins, to stop it. */
  readonly started?: (run: ImportRun) => void
}
