import { crossingMentions } from '#core/document/crossing-mentions'
import { memoise } from '#core/document/memo'
import type { Document, Mention } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import { openQuestions, type Question } from '#core/document/questions'
import type { Message } from '#renderer/i18n/texts'
import { excerpt } from '#renderer/state/edit-sentence'
import { lineNumberAt } from '#renderer/state/source-lines'

/** Something on a page that waits for the editor: a question, or a mention that a boundary went through. */
export type Waiting = Question | { readonly kind: 'mention'; readonly at: number; readonly mention: Mention }

/** Everything that waits on a page, in source order. */
export const waitingOn: (document: Document) => readonly Waiting[] = memoise((document) => {
  const crossing = document.mentions.length === 0 ? [] : [...crossingMentions(document)]
  if (crossing.length === 0) return openQuestions(document)
  const mentions = crossing.map((mention) => ({ kind: 'mention', at: mention.spans[0]!.start, mention }) as const)
  return [...openQuestions(document), ...mentions].sort((a, b) => a.at - b.at)
})

/** What is asked, as a sentence. */
export function questionSentence(document: Document, waiting: Waiting): Message {
  switch (waiting.kind) {
    case 'boundary':
      return { key: 'split:doubt', values: { percent: Math.round(waiting.doubt.chance * 100) } }
    case 'piece':
      return { key: 'split:asks-piece', values: { role: waiting.part.role } }
    case 'role':
      return { key: 'split:asks-role', values: { role: waiting.part.role, percent: Math.round(waiting.part.confidence * 100) } }
    case 'gap':
      return { key: `split:asks-${waiting.gap}`, values: { article: articleNumber(document, waiting.article.id) ?? 0 } }
    case 'mention':
      return { key: 'split:crossing', values: { quote: excerpt(waiting.mention.quote), label: waiting.mention.label } }
  }
}

/** The line where it stands, from 1. */
export function lineOf({ text }: Document, { at }: Waiting): number {
  return lineNumberAt(text, at)
}

/** The next (1) or previous (-1) of them from a caret; from the last it goes on with the first. */
export function stepWaiting(document: Document, offset: number, by: 1 | -1): Waiting | undefined {
  const all = waitingOn(document)
  return by === 1 ? (all.find(({ at }) => at > offset) ?? all[0]) : (all.findLast(({ at }) => at < offset) ?? all.at(-1))
}
