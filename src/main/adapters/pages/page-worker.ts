import { parentPort, workerData } from 'node:worker_threads'
import { createTeachableSplitter } from '#core/segment/learn/teachable-splitter'
import { failureOf } from '../../ports/failed'
import type { PageTask, PageWorkerData } from './page-task'
import { workOnPage } from './work-on-page'

// The script of a page worker: one task at a time, each answered with a value or a failure.
const { weights } = workerData as PageWorkerData
const splitter = createTeachableSplitter(weights)

parentPort?.on('message', (task: PageTask) => {
  parentPort?.postMessage(answer(task))
})

function answer(task: PageTask): unknown {
  try {
    return { ok: true, value: workOnPage(task, splitter) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}
