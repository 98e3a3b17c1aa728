import { Failed, failureOf } from '../../ports/failed'
import type { ProjectSuggester, Started, Suggesters } from '../../ports/suggester'
import { WorkerPool } from '../pages/worker-pool'
import type { SuggestAnswer, SuggestMessage, SuggestTask, SuggestWorkerData } from './suggest-task'

export interface WorkerSuggestersOptions {
  /** The script of the worker, `suggest-worker`. */
  readonly entry: URL
  /** The folder `resources/tagger`. */
  readonly tagger: string
}

/** Milliseconds that one task may take; a page of 5 MB takes about half a minute. */
const TIME_LIMIT = 300_000

/** Suggesters on a worker thread of their own, which starts with the first task. */
export function createWorkerSuggesters({ entry, tagger }: WorkerSuggestersOptions): Suggesters {
  let pool: WorkerPool | null = null
  return createSuggesters(
    (message) => {
      pool ??= new WorkerPool({ entry, size: 1, workerData: { tagger } satisfies SuggestWorkerData, timeLimit: TIME_LIMIT })
      return pool.run(message) as Promise<SuggestAnswer>
    },
    async () => pool?.close(),
  )
}

/** Suggesters on whatever runs the tasks: one at a time, in order. */
export function createSuggesters(run: (message: SuggestMessage) => Promise<SuggestAnswer>, close: () => Promise<void>): Suggesters {
  let last = 0
  return {
    forProject(load) {
      const project = (last += 1)
      let starting: Promise<Started> | null = null

      async function send(task: SuggestTask): Promise<unknown> {
        const answer = await run({ project, task }).catch((error: unknown) => {
          throw new Failed(failureOf(error).code, { details: { message: String(error) } })
        })
        if (answer.kind === 'failed') throw new Failed('internal', { details: { message: answer.message } })
        return answer.kind === 'not-started' ? NOT_STARTED : answer.value
      }

      function start(): Promise<Started> {
        starting ??= load().then((found) => send({ kind: 'start', with: found }) as Promise<Started>)
        starting.catch(() => (starting = null))
        return starting
      }

      /** A thread that crashed knows of no project: the project is started there again. */
      async function ask(task: SuggestTask): Promise<unknown> {
        await start()
        const value = await send(task)
        if (value !== NOT_STARTED) return value
        starting = null
        await start()
        return send(task)
      }

      return {
        start,
        suggest: ({ text, repairs, articles }) => ask({ kind: 'suggest', document: { text, repairs, articles } }) as ReturnType<ProjectSuggester['suggest']>,
        decide: (decisions) => ask({ kind: 'decide', decisions }) as Promise<void>,
        follow: ({ id, text, repairs, mentions, articles }) => ask({ kind: 'follow', document: { id, text, repairs, mentions, articles } }) as Promise<number>,
        store: () => ask({ kind: 'store' }) as ReturnType<ProjectSuggester['store']>,
        async end() {
          if (starting === null) return
          starting = null
          await send({ kind: 'end' })
        },
      }
    },
    close,
  }
}

const NOT_STARTED = Symbol('not started')
