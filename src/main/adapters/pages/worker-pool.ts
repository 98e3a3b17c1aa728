import { Worker } from 'node:worker_threads'
import { Failed } from '../../ports/failed'

export interface PoolOptions {
  /** The worker's script. */
  readonly entry: URL
  /** Given to each worker when it starts. */
  readonly workerData: unknown
  /** How many workers at most; they are started as they are needed. */
  readonly size: number
  /** A task that takes longer than this (milliseconds) is given up and its worker ended. */
  readonly timeLimit: number
}

/** Takes in a part of an answer; false: no more of it is wanted. */
export type TakePart = (part: unknown) => Promise<boolean>

interface Job {
  readonly task: unknown
  readonly take: TakePart | null
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** A worker with the job it has in hand. */
interface Place {
  readonly worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
}

/**
 * Runs tasks on worker threads, one per worker at a time. A worker that crashes or takes too long fails the task it
 * had in hand and no other; a new one takes its place. Workers do not keep the process alive while they are idle.
 */
export class WorkerPool {
  readonly size: number
  readonly #options: PoolOptions
  readonly #places = new Set<Place>()
  readonly #queue: Job[] = []
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.size = options.size
  }

  /**
   * Resolves with what the worker answers. The caller keeps the number of tasks under way bounded. A worker may give parts before its
   * answer, each as `{ part }`: it goes on when that was taken, as `{ goOn }` tells it. The time limit is for each part.
   */
  run(task: unknown, take: TakePart | null = null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Failed('cancelled'))
      this.#queue.push({ task, take, resolve, reject })
      this.#handOut()
    })
  }

  /** Ends all workers; what is under way or waits fails as `cancelled`: nothing went wrong. */
  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#queue.splice(0)) job.reject(new Failed('cancelled'))
    await Promise.all([...this.#places].map((place) => this.#end(place, new Failed('cancelled'))))
  }

  #handOut(): void {
    while (this.#queue.length > 0) {
      const place = this.#freePlace()
      if (place === null) return
      const job = this.#queue.shift()!
      place.job = job
      this.#limit(place)
      place.worker.ref()
      place.worker.postMessage(job.task)
    }
  }

  #limit(place: Place): void {
    if (place.timer !== null) clearTimeout(place.timer)
    place.timer = setTimeout(() => void this.#end(place, new Error('The worker took too long')), this.#options.timeLimit)
  }

  async #takePart(place: Place, job: Job, part: unknown): Promise<void> {
    try {
      const goOn = await job.take!(part)
      if (place.job !== job) return
      this.#limit(place)
      place.worker.postMessage({ goOn })
    } catch (error) {
      await this.#end(place, error instanceof Error ? error : new Error(String(error)))
    }
  }

  #freePlace(): Place | null {
    for (const place of this.#places) if (place.job === null) return place
    return this.#places.size < this.size ? this.#start() : null
  }

  #start(): Place {
    const { entry, workerData } = this.#options
    const worker = new Worker(entry, { workerData })
    const place: Place = { worker, job: null, timer: null }
    this.#places.add(place)
    worker.on('message', (result: unknown) => {
      const { job } = place
      if (job?.take && typeof result === 'object' && result !== null && 'part' in result) return void this.#takePart(place, job, result.part)
      take(place)?.resolve(result)
      worker.unref()
      this.#handOut()
    })
    worker.on('error', (error) => void this.#end(place, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => void this.#end(place, new Error('The worker ended')))
    return place
  }

  async #end(place: Place, reason: Error): Promise<void> {
    if (!this.#places.delete(place)) return
    take(place)?.reject(reason)
    await place.worker.terminate()
    if (!this.#closed) this.#handOut()
  }
}

/** Takes the job from a place that is done with it. */
function take(place: Place): Job | null {
  const { job, timer } = place
  if (timer !== null) clearTimeout(timer)
  place.job = null
  place.timer = null
  return job
}
