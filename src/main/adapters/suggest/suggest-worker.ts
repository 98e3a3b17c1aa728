import { parentPort, workerData } from 'node:worker_threads'
import { readTaggerResources } from '../tagger-resources'
import type { SuggestMessage, SuggestWorkerData } from './suggest-task'
import { createSuggestWork } from './suggest-work'

// The script of the suggestion worker: one task at a time. It reads its dictionary as soon as it is started.
const resources = readTaggerResources((workerData as SuggestWorkerData).tagger)
const work = createSuggestWork(() => resources)

parentPort?.on('message', (message: SuggestMessage) => {
  parentPort?.postMessage(work(message))
})
