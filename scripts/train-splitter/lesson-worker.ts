// Composes a look's lessons on a thread of its own: a message with the number of a round is answered with its lessons.
import { parentPort, workerData } from 'node:worker_threads'
import { keptClasses } from '#core/segment/learn/corrected-page'
import type { Lesson } from './network-gradient'
import { emptyModel } from '#core/segment/model'
import { readForSecondLook } from '#core/segment/read-page'
import { tensorsOf } from '#core/segment/weights'
import type { LessonOrder } from './lesson-courier'
import { readLesson, toPage } from './lessons'
import { loadSharedTools } from './shared-tools'
import { composePageSet, divideArticles, readLists } from './training-pages'

const { shared, isSecond, tensors, wordPairs, pages } = workerData as LessonOrder
const tools = await loadSharedTools(shared)
const source = { articles: divideArticles(tools).train, lists: readLists(tools) }
const model = emptyModel()
tensorsOf(model).forEach((tensor, index) => tensor.set(tensors[index]!))
model.vocabulary.wordPairs.set(wordPairs)

parentPort!.on('message', (round: number) => parentPort!.postMessage(lessonsOf(round)))

function lessonsOf(round: number): Lesson[] {
  const set = { ...source, ...pages, seed: `${pages.seed}/${round}`, breadth: 'both' as const, isWorn: true }
  const small = { ...set, seed: `${set.seed}/small`, styles: pages.smallStyles, isSmall: true }
  return Array.from([...composePageSet(tools, set), ...composePageSet(tools, small)], (rows): Lesson => {
    const { evidence, ...lesson } = readLesson(toPage(rows), model.language, model.vocabulary)
    if (!isSecond) return trimmed(lesson)
    const { kept, input } = readForSecondLook(model, evidence)
    return trimmed({ ...input, classes: keptClasses(lesson.classes, kept) })
  })
}

/** What is sent takes its whole buffer along: the room that the features did not need stays here. */
function trimmed(lesson: Lesson): Lesson {
  return { ...lesson, features: { ...lesson.features, ids: lesson.features.ids.slice() } }
}
