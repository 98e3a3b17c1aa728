import type { Document } from '#core/document/model'
import type { Clock } from '../../ports/clock'
import type { Job } from '../project/project'

/** An editor who corrects a finished article is left alone for so long (milliseconds) before it is learned from again. */
const QUIET = 1500

interface Teacher {
  /** Teaches one document; null: as it is on disk. Failures are the teacher's to tell. */
  teach(id: string, document: Document | null): Promise<void>
  /** Called after each document; after the last, once what was learned is kept. */
  told(): void
  /** Keeps what was learned. */
  keep(): Promise<void>
  /** Hears of the work when it begins: it is to be waited for before the project closes. */
  begin(job: Job): void
}

/**
 * Documents with finished articles that the machine has yet to read. They are read in the background, one after the
 * other, when no more of them have come for a while.
 */
export class Lessons {
  readonly #waiting = new Map<string, Document | null>()
  readonly #clock: Clock
  readonly #teacher: Teacher
  #running = false
  #stopped = false
  #callOff: (() => void) | null = null
  #go: (() => void) | null = null

  constructor(clock: Clock, teacher: Teacher) {
    this.#clock = clock
    this.#teacher = teacher
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** A document was saved like this, or (null) is to be read from disk. */
  add(id: string, document: Document | null): void {
    if (this.#stopped) return
    if (document !== null || !this.#waiting.has(id)) this.#waiting.set(id, document)
    if (!this.#running) {
      this.#running = true
      this.#teacher.begin({ ended: this.#run(), stop: () => this.#stop() })
    } else if (document !== null) this.#restartWait()
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        await this.#quiet()
        for (const [id, document] of this.#waiting) {
          this.#waiting.delete(id)
          await this.#teacher.teach(id, document)
          if (this.#waiting.size > 0) this.#teacher.told()
        }
      }
      await this.#teacher.keep()
      this.#teacher.told()
    } finally {
      this.#running = false
    }
  }

  #quiet(): Promise<void> {
    if (this.#stopped || [...this.#waiting.values()].every((document) => document === null)) return Promise.resolve()
    return new Promise((resolve) => {
      this.#go = resolve
      this.#restartWait()
    })
  }

  #restartWait(): void {
    const go = this.#go
    if (go === null) return
    this.#callOff?.()
    this.#callOff = this.#clock.later(QUIET, () => {
      this.#go = null
      go()
    })
  }

  /** What editors finished is learned at once; what was only to be read again is left for the next time. */
  #stop(): void {
    this.#stopped = true
    for (const [id, document] of this.#waiting) if (document === null) this.#waiting.delete(id)
    this.#callOff?.()
    this.#go?.()
    this.#go = null
  }
}
