import { memoise } from './memo'
import { partsInSource } from './places'
import type { Doubt, Document, Part } from './model'

/** Something the machine asks the editor: does the article change here, where does this detached piece belong? */
export type Question =
  | { readonly kind: 'boundary'; readonly at: number; readonly doubt: Doubt }
  | { readonly kind: 'piece'; readonly at: number; readonly part: Part }

/** Everything that waits for an editor's decision, in source order; a boundary before the piece that begins there. */
export const openQuestions: (document: Document) => readonly Question[] = memoise((document) => {
  const questions: Question[] = document.doubts.map((doubt) => ({ kind: 'boundary', at: doubt.at, doubt }))
  for (const { part } of partsInSource(document)) {
    if (part.candidates !== undefined) questions.push({ kind: 'piece', at: part.start, part })
  }
  return questions.sort((a, b) => a.at - b.at)
})

/** The first open question after `offset`; from the end of the page it goes on at its beginning. */
export function nextQuestion(document: Document, offset: number): Question | undefined {
  const questions = openQuestions(document)
  return questions.find(({ at }) => at > offset) ?? questions[0]
}

/** The last open question before `offset`; from the beginning of the page it goes on at its end. */
export function previousQuestion(document: Document, offset: number): Question | undefined {
  const questions = openQuestions(document)
  return questions.findLast(({ at }) => at < offset) ?? questions.at(-1)
}
