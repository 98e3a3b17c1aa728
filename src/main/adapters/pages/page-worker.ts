import { parentPort, workerData } from 'node:worker_threads'
import { createSplitter } from '#core/segment/create-splitter'
import { failureOf } from '../../ports/failed'
import type { PageTask, PageWorkerData } from './page-task'
import { workOnPage } from './work-on-page'

// The script of a page worker: one task at a time, each answered with a value or a failure.
const { weights } = workerData as PageWorkerData
const split = createSplitter(weights)

parentPort?.on('message', (task: PageTask) => {
  parentPort?.postMessage(answer(task))
})

function answer(task: PageTask): unknown {
  try {
    return { ok: true, value: workOnPage(task, split) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}
