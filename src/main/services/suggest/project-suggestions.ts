import type { Document } from '#core/document/model'
import type { Suggestion } from '#core/mention/suggestion'
import type { Clock } from '../../ports/clock'
import type { Digest } from '../../ports/digest'
import { Failed, failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { LearnedSoFar, ProjectSuggester, Started, Suggesters } from '../../ports/suggester'
import { whoHasOpen, type Emit } from '../emit'
import type { Job, Project } from '../project/project'
import { readDocument } from '../project/read-document'
import { DecidedNames, type NameChange } from './decided-names'
import { packLearned, unpackLearned, type LearnedFile } from './learned-file'
import { Lessons } from './lessons'

export interface SuggestOutside {
  readonly files: Files
  readonly clock: Clock
  readonly digest: Digest
  readonly emit: Emit
  readonly suggesters: Suggesters
  readonly run: (project: Project, job: Job) => void
}

/** What the machine proposes in one open project, and what it learns there. */
export class ProjectSuggestions {
  readonly #outside: SuggestOutside
  readonly #project: Project
  readonly #names: DecidedNames
  readonly #lessons: Lessons
  readonly #suggester: ProjectSuggester
  readonly #taught = new Set<string>()
  #articles = 0
  /** True when there was a file of what was learned, whatever is in it. */
  #found = false
  #opened: Promise<Started> | null = null
  /** Ends with the last question about a document. Never rejects. */
  #asked: Promise<unknown> = Promise.resolve()

  constructor(outside: SuggestOutside, project: Project) {
    this.#outside = outside
    this.#project = project
    this.#names = new DecidedNames(outside.files, project.folder.names, project.backups)
    this.#suggester = outside.suggesters.forProject(() => this.#load())
    this.#lessons = new Lessons(outside.clock, {
      teach: (id, document) => this.#teach(id, document),
      told: () => this.#tell(),
      keep: () => this.#keep(),
      begin: (job) => outside.run(project, job),
    })
  }

  /** One question after the other. One that nobody waits for any more (`stopped`) is not begun: it fails as `cancelled`. */
  suggest(id: string, stopped: () => boolean): Promise<readonly Suggestion[]> {
    const answer = this.#asked.then(() => {
      if (stopped()) throw new Failed('cancelled')
      return this.#suggest(id)
    })
    this.#asked = answer.catch(() => {})
    return answer
  }

  async #suggest(id: string): Promise<readonly Suggestion[]> {
    await this.#open()
    const { document } = await this.#read(id)
    if (document.articles.some(({ status }) => status === 'done')) this.#taught.add(id)
    return this.#suggester.suggest(document)
  }

  async state() {
    await this.#open()
    return { names: this.#names.all(), learning: this.learning() }
  }

  learning() {
    return { articles: this.#articles, waiting: this.#lessons.waiting }
  }

  async decide(changes: readonly NameChange[]): Promise<void> {
    await this.#open()
    await this.#names.change(changes)
    await this.#suggester.decide(changes)
  }

  /** A document was saved: its finished articles are learned from in the background. */
  saved(document: Document): void {
    const isFinished = document.articles.some(({ status }) => status === 'done')
    if (!isFinished && !this.#taught.has(document.id)) return
    this.#taught.add(document.id)
    this.#open().then(
      () => this.#lessons.add(document.id, document),
      (error: unknown) => this.#notice(error),
    )
  }

  async reset(): Promise<void> {
    await this.#open()
    await this.#outside.files.remove(this.#project.folder.tagger)
    await this.#startAgain()
    // An empty state stays: without any file the articles that are there would be learned from again.
    await this.#keep()
  }

  async export(file: string): Promise<number> {
    await this.#open()
    const stored = await this.#suggester.store()
    return this.#outside.files.write(file, packLearned({ stored, decisions: this.#names.all() }))
  }

  /** Gives back how many decisions about names were new. */
  async import(file: string): Promise<number> {
    await this.#open()
    const learned = unpackLearned(await this.#outside.files.read(file))
    if (learned === null) throw new Failed('model-not-usable', { file, details: { reason: 'damaged' } })
    // Tried out before anything of the project is touched.
    const trial = this.#outside.suggesters.forProject(() => Promise.resolve({ stored: learned.stored, decisions: [] }))
    const { problem } = await trial.start()
    await trial.end()
    if (problem !== null) throw new Failed('model-not-usable', { file, details: { reason: problem } })
    const known = new Set(this.#names.all().map(({ name, label }) => `${label} ${name}`))
    const fresh = learned.decisions.filter(({ name, label }) => !known.has(`${label} ${name}`))
    await this.#write({ stored: learned.stored, decisions: [] })
    if (fresh.length > 0) await this.#names.change(fresh)
    await this.#startAgain()
    return fresh.length
  }

  async #startAgain(): Promise<void> {
    await this.#suggester.end()
    this.#articles = (await this.#suggester.start()).articles
    this.#tell()
  }

  /** Starts the suggester. What it cannot use is told, and learned anew from the project's finished articles. */
  #open(): Promise<Started> {
    this.#opened ??= this.#begin()
    this.#opened.catch(() => (this.#opened = null))
    return this.#opened
  }

  async #begin(): Promise<Started> {
    const { emit } = this.#outside
    const { folder, index } = this.#project
    for (const problem of await this.#names.load()) emit('notice', problem, whoHasOpen(folder.dir))
    const started = await this.#suggester.start()
    this.#articles = started.articles
    if (started.problem !== null) {
      emit('notice', { code: 'model-not-usable', file: folder.tagger, details: { reason: started.problem } }, whoHasOpen(folder.dir))
    }
    if (started.problem !== null || !this.#found) for (const row of index.rows()) if (row.done > 0) this.#lessons.add(row.id, null)
    return started
  }

  async #load(): Promise<LearnedSoFar> {
    const { files } = this.#outside
    const { tagger } = this.#project.folder
    const decisions = this.#names.all()
    this.#found = (await files.facts(tagger)) !== null
    if (!this.#found) return { stored: null, decisions }
    const bytes = await files.read(tagger)
    return { stored: unpackLearned(bytes)?.stored ?? { names: '', weights: bytes }, decisions }
  }

  async #teach(id: string, document: Document | null): Promise<void> {
    try {
      await this.#open()
      this.#articles = await this.#suggester.follow(document ?? (await this.#read(id)).document)
    } catch (error) {
      this.#notice(error)
    }
  }

  #read(id: string) {
    const { files, digest } = this.#outside
    const row = this.#project.index.row(id)
    if (row === undefined) throw new Failed('no-such-document', { details: { id } })
    return readDocument(files, digest, this.#project.folder, id, row)
  }

  async #keep(): Promise<void> {
    try {
      await this.#write({ stored: await this.#suggester.store(), decisions: [] })
    } catch (error) {
      this.#notice(error)
    }
  }

  async #write(learned: LearnedFile): Promise<void> {
    if (this.#project.heldElsewhere) return
    await this.#outside.files.makeFolder(this.#project.folder.models)
    await this.#outside.files.write(this.#project.folder.tagger, packLearned(learned))
  }

  #tell(): void {
    this.#outside.emit('suggest.learned', this.learning(), whoHasOpen(this.#project.folder.dir))
  }

  #notice(error: unknown): void {
    this.#outside.emit('notice', failureOf(error), whoHasOpen(this.#project.folder.dir))
  }
}
