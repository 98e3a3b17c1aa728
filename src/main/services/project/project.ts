import type { Label } from '#core/file/project-file'
import type { Failure } from '#contract/failure'
import { failureOf } from '../../ports/failed'
import type { Lock } from '../../ports/locks'
import type { Session } from '../session'
import type { Backups } from './backups'
import type { DocumentIndex } from './document-index'
import type { DocumentStore } from './document-store'
import type { EntityStore } from './entity-store'
import type { ProgressRecord } from './progress-record'
import type { ProjectFolder } from './project-folder'

/** Work that goes on in a project though no window may look at it. */
export interface Job {
  readonly ended: Promise<unknown>
  stop(): void
}

export interface ProjectParts {
  readonly folder: ProjectFolder
  readonly index: DocumentIndex
  readonly documents: DocumentStore
  readonly entities: EntityStore
  readonly backups: Backups
  readonly progress: ProgressRecord
  /** What was found when it was opened. */
  readonly problems: readonly Failure[]
  /** The right to write in its folder, or why this process has none. */
  readonly access: { readonly lock: Lock } | { readonly refused: Failure }
  stopWatching(): void
}

/** A project that at least one window has open. One window may change it, the others read. */
export class Project {
  readonly folder: ProjectFolder
  readonly index: DocumentIndex
  readonly documents: DocumentStore
  readonly entities: EntityStore
  readonly backups: Backups
  readonly progress: ProgressRecord
  readonly problems: readonly Failure[]
  readonly jobs = new Set<Job>()
  readonly #parts: ProjectParts
  readonly #sessions = new Set<Session>()
  #writer: Session | null = null
  #lost: Failure | null = null

  constructor(parts: ProjectParts) {
    this.#parts = parts
    this.folder = parts.folder
    this.index = parts.index
    this.documents = parts.documents
    this.entities = parts.entities
    this.backups = parts.backups
    this.progress = parts.progress
    this.problems = parts.problems
  }

  get name(): string {
    return this.index.settings.name
  }

  get labels(): readonly Label[] {
    return this.index.settings.labels
  }

  get inUse(): boolean {
    return this.#sessions.size > 0 || this.jobs.size > 0
  }

  /** True when this process may not write in the folder, whichever window asks. */
  get heldElsewhere(): boolean {
    return 'refused' in this.#parts.access || this.#lost !== null
  }

  /** Null when this window may change the project, else why not. */
  readOnlyFor(session: Session): Failure | null {
    if ('refused' in this.#parts.access) return this.#parts.access.refused
    if (this.#lost !== null) return this.#lost
    return this.#writer === session ? null : { code: 'project-held', file: this.folder.dir, details: { holder: 'window' } }
  }

  join(session: Session): void {
    this.#sessions.add(session)
    this.#writer ??= session
  }

  leave(session: Session): void {
    this.#sessions.delete(session)
    if (this.#writer === session) this.#writer = null
  }

  /** True while a window shows the document, or did last. */
  isLookedAt(id: string): boolean {
    return [...this.#sessions].some(({ document }) => document === id)
  }

  /** The lock was taken away (the machine slept for long, and another one came): nothing may be written any more. */
  lockLost(): Failure {
    this.#lost = { code: 'project-held', file: this.folder.dir, details: { holder: 'process' } }
    this.index.freeze()
    for (const job of this.jobs) job.stop()
    return this.#lost
  }

  /** Ends what is under way, writes the index and lets others in. Gives back why the index could not be written. */
  async close(): Promise<Failure | null> {
    this.#parts.stopWatching()
    for (const job of this.jobs) job.stop()
    await Promise.allSettled([...this.jobs].map((job) => job.ended))
    await this.documents.settle()
    await this.entities.settle()
    if (this.heldElsewhere) return null
    const failure = await this.index.flush().then(() => null, failureOf)
    if ('lock' in this.#parts.access) await this.#parts.access.lock.release()
    return failure
  }
}
