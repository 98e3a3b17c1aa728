import { dirname } from 'node:path'
import { correctedPageOf } from '#core/document/corrected-page'
import type { Document } from '#core/document/model'
import type { ProfileFacts, ProfileFile } from '#core/segment/learn/teachable-splitter'
import type { SplitterState } from '#contract/calls/splitter'
import type { Clock } from '../../ports/clock'
import type { Digest } from '../../ports/digest'
import { Failed, failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Pages } from '../../ports/pages'
import { whoHasOpen, type Emit } from '../emit'
import type { Job, Project } from '../project/project'
import { summaryOf } from '../project/summary'
import { Lessons } from '../suggest/lessons'
import { SplitAgainRun } from './split-again-run'

export interface SplitterOutside {
  readonly files: Files
  readonly clock: Clock
  readonly digest: Digest
  readonly pages: Pages
  readonly emit: Emit
  readonly run: (project: Project, job: Job) => void
}

/** Progress is told this often (milliseconds). */
const TELL = 200
/** All untouched pages are split again once the profile has grown by this share: early lessons change much, later ones little. */
const WORTH = 0.1
/** From so many confirmed pages, those imported last, a profile that is lost is learned anew: more of them teach little. */
const RELEARNED = 200

/** The splitter of one open project: learns from confirmed pages, and splits those again that nobody has touched. */
export class ProjectSplitter {
  readonly #outside: SplitterOutside
  readonly #project: Project
  readonly #lessons: Lessons
  /** What each page looked like when it was learned; null: it was changed since. */
  readonly #learned = new Map<string, string | null>()
  #bytes: Uint8Array | null = null
  #profile: ProfileFile | null = null
  #facts: ProfileFacts = { pages: [], isFollowed: false }
  #opened: Promise<void> | null = null
  #run: SplitAgainRun | null = null
  #running: Promise<void> = Promise.resolve()
  /** With how many pages, and whether with the profile at all, the untouched pages were split last. */
  #splitWith = { pages: 0, isFollowed: false }
  #latest: string | null = null

  constructor(outside: SplitterOutside, project: Project) {
    this.#outside = outside
    this.#project = project
    this.#lessons = new Lessons(outside.clock, {
      teach: (id, document) => this.#teach(id, document),
      told: () => this.#tell(),
      keep: () => this.#keep(),
      begin: (job) => outside.run(project, job),
    })
  }

  /** What the project's pages are split with; null: as Galley comes. */
  async profile(): Promise<ProfileFile | null> {
    await this.#open()
    return this.#facts.isFollowed ? this.#profile : null
  }

  async state(): Promise<SplitterState> {
    await this.#open()
    return this.#now()
  }

  /** A document was saved: if it is confirmed, and otherwise than it was learned, it is learned from in the background. */
  saved(document: Document): void {
    this.#open().then(
      () => this.#hear(document),
      (error: unknown) => this.#notice(error),
    )
  }

  async reset(): Promise<SplitterState> {
    await this.#open()
    // An empty profile stays: without a file the confirmed pages would be learned from again.
    const { bytes, ...facts } = await this.#outside.pages.learn(null, null)
    await this.#write(bytes)
    this.#take(bytes, facts)
    this.#splitAgain()
    return this.#now()
  }

  async export(file: string): Promise<number> {
    await this.#open()
    const bytes = this.#bytes ?? (await this.#outside.pages.learn(null, null)).bytes
    await this.#outside.files.makeFolder(dirname(file))
    return this.#outside.files.write(file, bytes)
  }

  async import(file: string): Promise<SplitterState> {
    await this.#open()
    const { bytes, facts } = await readProfile(this.#outside, file)
    await this.#write(bytes)
    this.#take(bytes, facts)
    this.#splitAgain()
    return this.#now()
  }

  cancel(): void {
    this.#run?.stop()
  }

  #now(): SplitterState {
    const run = this.#run === null ? null : { done: this.#run.done, total: this.#run.total }
    return { pages: this.#facts.pages.length, waiting: this.#lessons.waiting, isFollowed: this.#facts.isFollowed, run }
  }

  /** Reads the profile. One that cannot be used is told, left aside, and learned anew from the project's confirmed pages. */
  #open(): Promise<void> {
    this.#opened ??= this.#begin()
    this.#opened.catch(() => (this.#opened = null))
    return this.#opened
  }

  async #begin(): Promise<void> {
    const { folder, index } = this.#project
    if ((await this.#outside.files.facts(folder.splitter)) !== null) {
      try {
        const { bytes, facts } = await readProfile(this.#outside, folder.splitter)
        this.#take(bytes, facts)
        this.#splitWith = { pages: facts.pages.length, isFollowed: facts.isFollowed }
        return
      } catch (error) {
        this.#notice(error)
      }
    }
    if (this.#project.heldElsewhere) return
    const confirmed = index.rows().filter(({ status }) => status === 'confirmed')
    for (const { id } of confirmed.slice(-RELEARNED)) this.#lessons.add(id, null)
  }

  #take(bytes: Uint8Array, facts: ProfileFacts): void {
    // In shared memory, so that handing it to a worker with each page costs nothing.
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    this.#bytes = bytes
    this.#profile = { id: this.#outside.digest(bytes), bytes: shared }
    this.#facts = facts
  }

  #hear(document: Document): void {
    const { id } = document
    if (document.status !== 'confirmed') {
      if (this.#learned.has(id) || this.#facts.pages.includes(id)) this.#learned.set(id, null)
      return
    }
    const shape = this.#outside.digest(JSON.stringify(correctedPageOf(document).parts))
    const before = this.#learned.get(id)
    this.#learned.set(id, shape)
    const isKnown = before === undefined ? this.#facts.pages.includes(id) : before === shape
    if (!isKnown) this.#lessons.add(id, document)
  }

  async #teach(id: string, document: Document | null): Promise<void> {
    try {
      const page = document ?? (await this.#project.documents.read(id))
      if (page.status !== 'confirmed') return
      const { bytes, ...facts } = await this.#outside.pages.learn(this.#bytes, correctedPageOf(page))
      this.#take(bytes, facts)
      this.#latest = id
    } catch (error) {
      this.#notice(error)
    }
  }

  async #keep(): Promise<void> {
    try {
      if (this.#bytes !== null) await this.#write(this.#bytes)
    } catch (error) {
      this.#notice(error)
    }
    const { pages, isFollowed } = this.#splitWith
    const isWorthIt = this.#facts.isFollowed !== isFollowed || (isFollowed && this.#facts.pages.length >= pages * (1 + WORTH))
    if (isWorthIt) this.#splitAgain()
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#project.heldElsewhere) return
    await this.#outside.files.makeFolder(this.#project.folder.models)
    await this.#outside.files.write(this.#project.folder.splitter, bytes)
  }

  /** Begins anew when pages are being split again already: what is done of that is done once more, with what is known now. */
  #splitAgain(): void {
    if (this.#project.heldElsewhere) return
    this.#splitWith = { pages: this.#facts.pages.length, isFollowed: this.#facts.isFollowed }
    this.#run?.stop()
    const run = new SplitAgainRun(this.#outside.pages, this.#project, this.#facts.isFollowed ? this.#profile : null, this.#latest, (failure) => this.#notice(new Failed(failure.code, failure)))
    this.#run = run
    this.#running = this.#running.then(() => this.#watch(run))
    this.#outside.run(this.#project, { ended: this.#running, stop: () => run.stop() })
  }

  async #watch(run: SplitAgainRun): Promise<void> {
    let callOff: () => void = () => undefined
    const again = (): void => {
      callOff = this.#outside.clock.later(TELL, () => {
        this.#tell(run)
        again()
      })
    }
    again()
    await run.run()
    callOff()
    if (this.#run === run) this.#run = null
    this.#tell(run)
  }

  #tell(run: SplitAgainRun | null = this.#run): void {
    const changed = run?.takeChanged().map(summaryOf) ?? []
    this.#outside.emit('splitter.progress', { ...this.#now(), changed }, whoHasOpen(this.#project.folder.dir))
  }

  #notice(error: unknown): void {
    this.#outside.emit('notice', failureOf(error), whoHasOpen(this.#project.folder.dir))
  }
}

/** Reads a profile's file. Throws `model-not-usable` with the reason, or why it cannot be read. */
export async function readProfile({ files, pages }: Pick<SplitterOutside, 'files' | 'pages'>, file: string): Promise<{ bytes: Uint8Array; facts: ProfileFacts }> {
  const bytes = await files.read(file)
  const look = await pages.lookAtProfile(bytes)
  if (!look.ok) throw new Failed('model-not-usable', { file, details: { reason: look.problem } })
  const { ok: _ok, ...facts } = look
  return { bytes, facts }
}
