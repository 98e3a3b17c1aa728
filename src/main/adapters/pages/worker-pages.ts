import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { ReaderName } from '#core/import-formats/readers'
import type { Survey } from '#core/review/survey'
import type { ProfileLook } from '#core/segment/learn/teachable-splitter'
import type { Segmentation } from '#core/segment/segmentation'
import type { Answer } from '#contract/failure'
import { Failed, failureOf } from '../../ports/failed'
import type { Learned, Looked, NewDocument, Pages } from '../../ports/pages'
import type { PageTask, PageWorkerData } from './page-task'
import { WorkerPool, type TakePart } from './worker-pool'

export interface WorkerPagesOptions {
  /** The script of the workers, `page-worker`. */
  readonly entry: URL
  /** The file with the splitter's weights. */
  readonly weights: string
  /** Number of workers; one per core when left out. */
  readonly width?: number
  /** Milliseconds that one page may take. A page of 5 MB takes seconds. */
  readonly timeLimit?: number
}

/** The work on pages on worker threads. The threads start with the first page. */
export function createWorkerPages({ entry, weights, width, timeLimit }: WorkerPagesOptions): Pages {
  const size = Math.max(1, width ?? availableParallelism())
  let pool: WorkerPool | null = null

  async function run(task: PageTask, file: string, take: TakePart | null = null): Promise<unknown> {
    pool ??= new WorkerPool({
      entry,
      size,
      workerData: { weights: new Uint8Array(readFileSync(weights)) } satisfies PageWorkerData,
      timeLimit: timeLimit ?? 120_000,
    })
    const answer = (await pool.run(task, take).catch((error: unknown) => ({ ok: false, failure: failureOf(error, file) }))) as Answer<unknown>
    if (!answer.ok) throw new Failed(answer.failure.code, { file, ...answer.failure })
    return answer.value
  }

  return {
    width: size,
    look: (page, preferred) => run({ kind: 'look', page, preferred }, page.name) as Promise<Looked>,
    sample: (page, encoding) => run({ kind: 'sample', page, encoding }, page.name) as Promise<string>,
    split: (request) => run({ kind: 'split', request }, request.name) as Promise<NewDocument>,
    segment: (text, name, profile) => run({ kind: 'segment', text, profile }, name) as Promise<Segmentation>,
    labels: (page, encoding, profile) => run({ kind: 'labels', page, encoding, profile }, page.name) as Promise<string>,
    lookAtProfile: (bytes) => run({ kind: 'profile', bytes }, '') as Promise<ProfileLook>,
    learn: (profile, page) => run({ kind: 'learn', profile, page }, page?.name ?? '') as Promise<Learned>,
    survey: (request) => run({ kind: 'survey', request }, request.name) as Promise<Survey>,
    annotations: async (request, take) => {
      const read = await run({ kind: 'annotations', request }, request.files[0]?.name ?? '', take as TakePart)
      return (read as { readonly format: ReaderName }).format
    },
    close: async () => pool?.close(),
  }
}
