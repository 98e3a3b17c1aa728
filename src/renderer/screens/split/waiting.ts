import { crossingMentions } from '#core/document/crossing-mentions'
import { memoise } from '#core/document/memo'
import type { Document, Mention, Part } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import { beginningAt, openQuestions, type Question } from '#core/document/questions'
import type { Message } from '#renderer/i18n/texts'
import { excerpt } from '#renderer/state/edit-sentence'
import { lineNumberAt } from '#renderer/state/source-lines'
import { isBoundary } from './line-mark'

/** Something on a page that waits for the editor: a question, or a mention that a boundary went through. */
export type Waiting = Question | { readonly kind: 'mention'; readonly at: number; readonly mention: Mention }

/** Everything that waits on a page, in source order. */
export const waitingOn: (document: Document) => readonly Waiting[] = memoise((document) => {
  const crossing = document.mentions.length === 0 ? [] : [...crossingMentions(document)]
  if (crossing.length === 0) return openQuestions(document)
  const mentions = crossing.map((mention) => ({ kind: 'mention', at: mention.spans[0]!.start, mention }) as const)
  return [...openQuestions(document), ...mentions].sort((a, b) => a.at - b.at)
})

/** Tells what waits at one place from what waits at another. */
export function keyOf({ kind, at }: Waiting): string {
  return `${kind} ${at}`
}

/** What is asked, as a sentence: what the machine made of the place, and how sure it is of that. */
export function questionSentence(document: Document, waiting: Waiting): Message {
  switch (waiting.kind) {
    case 'boundary':
      return boundarySentence(document, waiting)
    case 'piece':
      return pieceSentence(document, waiting.part)
    case 'role':
      return { key: 'split:asks-role', values: { role: waiting.part.role, percent: inPercent(waiting.part.confidence) } }
    case 'gap':
      return { key: `split:asks-${waiting.gap}-of`, values: { article: articleNumber(document, waiting.article.id) ?? 0 } }
    case 'mention':
      return { key: 'split:crossing', values: { quote: excerpt(waiting.mention.quote), label: waiting.mention.label } }
  }
}

function boundarySentence(document: Document, { doubt, part }: Extract<Question, { kind: 'boundary' }>): Message {
  const isThere = isBoundary(document, doubt.at)
  const percent = inPercent(isThere ? doubt.chance : 1 - doubt.chance)
  const article = beginningAt(document, doubt.at)?.article ?? null
  if (isThere && article === null) return { key: 'split:asks-cut-furniture', values: { percent } }
  const values = { article: article === null ? 0 : (articleNumber(document, article.id) ?? 0), percent }
  const what = isThere ? 'cut' : 'no-cut'
  if (part === undefined) return { key: `split:asks-${what}`, values }
  return { key: `split:asks-${what}-role`, values: { ...values, role: part.role, rolePercent: inPercent(part.confidence) } }
}

function pieceSentence(document: Document, part: Part): Message {
  const article = part.candidates?.[0]?.article ?? null
  const values = { role: part.role, percent: inPercent(part.candidates?.[0]?.confidence ?? 0) }
  if (article === null) return { key: 'split:asks-piece-apart', values }
  return { key: 'split:asks-piece', values: { ...values, article: articleNumber(document, article) ?? 0 } }
}

function inPercent(chance: number): number {
  return Math.round(chance * 100)
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
