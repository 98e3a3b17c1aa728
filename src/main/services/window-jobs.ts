import type { Clock } from '../ports/clock'
import type { Session } from './session'

/** How a long work is watched and stopped. */
export interface Watch {
  progress(done: number, total: number): void
  /** True when it is to stop: nothing more is begun. */
  stopped(): boolean
}

/** Tells a window how far its work is. */
export type TellProgress = (told: { readonly job: string; readonly done: number; readonly total: number }, concerns: (session: Session) => boolean) => void

/** Progress is told at most this often (milliseconds). */
const TELL = 200

/** Work that a window can stop by the name it gave it; it also stops when the window goes. */
export class WindowJobs {
  readonly #clock: Clock
  readonly #tell: TellProgress
  readonly #running = new WeakMap<Session, Map<string, { stopped: boolean }>>()

  constructor(clock: Clock, tell: TellProgress) {
    this.#clock = clock
    this.#tell = tell
  }

  async run<T>(session: Session, job: string, work: (watch: Watch) => Promise<T>): Promise<T> {
    const jobs = this.#running.get(session) ?? new Map<string, { stopped: boolean }>()
    this.#running.set(session, jobs)
    const mine = { stopped: false }
    jobs.set(job, mine)
    let told = -Infinity
    try {
      return await work({
        stopped: () => mine.stopped || session.closed,
        progress: (done, total) => {
          if (this.#clock.now() - told < TELL && done < total) return
          told = this.#clock.now()
          this.#tell({ job, done, total }, (other) => other === session)
        },
      })
    } finally {
      jobs.delete(job)
    }
  }

  /** Fine when it has ended. */
  stop(session: Session, job: string): void {
    const found = this.#running.get(session)?.get(job)
    if (found !== undefined) found.stopped = true
  }
}
