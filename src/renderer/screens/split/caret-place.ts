import type { Document, Part } from '#core/document/model'
import { articleNumber, partAt } from '#core/document/places'
import type { Question } from '#core/document/questions'
import { lineIndexAt } from '#core/text/lines'
import type { Role } from '#core/segment/role'
import { sourceLines } from '#renderer/state/source-lines'
import { partUnder, questionAt } from './intent'

/** Where the caret is, in terms of the page. */
export interface CaretPlace {
  /** From 1. */
  readonly line: number
  /** Number of the article; null for furniture; undefined on a blank line between parts. */
  readonly article: number | null | undefined
  readonly role: Role | undefined
  /** What is asked at this place. */
  readonly question: Question | undefined
  readonly part: Part | undefined
}

export function caretPlace(document: Document, offset: number): CaretPlace {
  const lines = sourceLines(document.text)
  const index = lineIndexAt(lines, offset)
  const part = partUnder(document, offset)
  const holder = part === undefined ? undefined : (partAt(document, part.start)?.article ?? null)
  const article = holder === null || holder === undefined ? holder : articleNumber(document, holder.id)
  return { line: index + 1, article, role: part?.role, question: questionAt(document, offset), part }
}
