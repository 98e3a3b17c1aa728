import { gapOf } from './gaps'
import { placeOf } from './in-page-order'
import { memoise } from './memo'
import { partsInSource } from './places'
import type { Article, Doubt, Document, Gap, Part } from './model'

/**
 * Something that waits for the editor: does the article change here, where does this detached piece belong, is this role
 * right, where is this article's headline or text?
 */
export type Question =
  | { readonly kind: 'boundary'; readonly at: number; readonly doubt: Doubt }
  | { readonly kind: 'piece'; readonly at: number; readonly part: Part }
  | { readonly kind: 'role'; readonly at: number; readonly part: Part }
  | { readonly kind: 'gap'; readonly at: number; readonly article: Article; readonly gap: Gap }

/** A role that the machine gives less than this chance is asked about. */
const SURE = 0.6

/** True when the machine is not sure of a part's role. A detached piece is asked about its place, which settles both. */
export function isRoleInDoubt({ confidence, candidates }: Part): boolean {
  return confidence < SURE && candidates === undefined
}

/**
 * Everything that waits for an editor's decision, in source order; at one place the boundary first, then the piece or the
 * role that begins there, then what the article wants. The role of furniture is of no consequence.
 */
export const openQuestions: (document: Document) => readonly Question[] = memoise((document) => {
  const questions: Question[] = document.doubts.map((doubt) => ({ kind: 'boundary', at: doubt.at, doubt }))
  for (const { part, article } of partsInSource(document)) {
    if (part.candidates !== undefined) questions.push({ kind: 'piece', at: part.start, part })
    else if (article !== null && isRoleInDoubt(part)) questions.push({ kind: 'role', at: part.start, part })
  }
  for (const article of document.articles) {
    const gap = gapOf(article)
    if (gap !== null) questions.push({ kind: 'gap', at: placeOf(article), article, gap })
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
