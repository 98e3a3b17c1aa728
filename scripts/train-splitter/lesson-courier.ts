import { Worker } from 'node:worker_threads'
import type { Lesson } from './network-gradient'
import type { Model } from '#core/segment/model'
import { tensorsOf } from '#core/segment/weights'
import type { WordPairs } from '#core/segment/word-pairs'

/** What a thread needs to compose the lessons of one look. */
export interface LessonOrder {
  /** The folder of the articles and tools. */
  readonly shared: string
  /** Lessons for the second look, which begin with what the first one makes of a page. */
  readonly isSecond: boolean
  readonly tensors: readonly Float32Array[]
  readonly wordPairs: WordPairs
  readonly pages: { readonly seed: string; readonly styles: number; readonly pagesPerStyle: number; readonly smallStyles: number }
}

export interface LessonCourier {
  /** The lessons of a round; those of the next one are begun meanwhile. Rounds have to be asked for in their order. */
  readonly lessonsOf: (round: number) => Promise<readonly Lesson[]>
  readonly close: () => Promise<unknown>
}

/** A thread has to be told by itself how TypeScript is loaded. */
const START = `
  import('tsx/esm/api').then(({ register }) => {
    register()
    return import(${JSON.stringify(new URL('lesson-worker.ts', import.meta.url).href)})
  })
`

/** Has lessons composed on another thread while this one learns; they are the same as if composed here. */
export function startCourier(model: Model, order: Omit<LessonOrder, 'tensors' | 'wordPairs'>): LessonCourier {
  const worker = new Worker(START, { eval: true, workerData: { ...order, tensors: tensorsOf(model), wordPairs: model.vocabulary.wordPairs } satisfies LessonOrder })
  const ask = (round: number): Promise<readonly Lesson[]> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (lessons: readonly Lesson[]) => {
        worker.off('error', reject)
        resolve(lessons)
      })
      worker.postMessage(round)
    })
  let next: Promise<readonly Lesson[]> | null = null
  return {
    lessonsOf: async (round) => {
      const lessons = await (next ?? ask(round))
      next = ask(round + 1)
      return lessons
    },
    close: () => worker.terminate(),
  }
}
