import { parentPort, workerData } from 'node:worker_threads'
import { createTeachableSplitter } from '#core/segment/learn/teachable-splitter'
import { Failed, failureOf } from '../../ports/failed'
import type { AnnotationRequest } from '../../ports/pages'
import type { PageTask, PageWorkerData } from './page-task'
import { readAnnotations, workOnPage } from './work-on-page'

// The script of a page worker: one task at a time, each answered with a value or a failure.
const { weights } = workerData as PageWorkerData
const splitter = createTeachableSplitter(weights)

/** Waits until the part that was given is taken. */
let goOn: ((wanted: boolean) => void) | null = null

parentPort?.on('message', (message: PageTask | { readonly goOn: boolean }) => {
  if ('goOn' in message) goOn?.(message.goOn)
  else void answer(message).then((value) => parentPort?.postMessage(value))
})

async function answer(task: PageTask): Promise<unknown> {
  try {
    return { ok: true, value: task.kind === 'annotations' ? await inParts(task.request) : workOnPage(task, splitter) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** Gives what annotation files hold part by part: the host is not overwhelmed, and may stop it. */
async function inParts(request: AnnotationRequest): Promise<unknown> {
  const { format, parts } = readAnnotations(request)
  for (const part of parts) {
    const taken = new Promise<boolean>((resolve) => (goOn = resolve))
    parentPort?.postMessage({ part })
    if (!(await taken)) throw new Failed('cancelled')
  }
  return { format }
}
