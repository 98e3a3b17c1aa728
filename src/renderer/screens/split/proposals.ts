import type { Document, Part } from '#core/document/model'
import { articleNumber, partAt } from '#core/document/places'
import type { Message } from '#renderer/i18n/texts'

/** One of the places where a detached piece may belong. */
export interface Proposal {
  /** Its place in the piece's list of candidates. */
  readonly choice: number
  /** The piece is there already: to take it only settles the question. */
  readonly isHere: boolean
  readonly sentence: Message
}

/** Where a detached piece may belong, best first; empty for a part that nothing is asked about. */
export function proposalsFor(document: Document, part: Part): readonly Proposal[] {
  if (part.candidates === undefined) return []
  const holder = partAt(document, part.start)?.article?.id ?? null
  return part.candidates.map(({ article, confidence }, choice) => {
    const isHere = article === holder
    const values = { article: article === null ? 0 : (articleNumber(document, article) ?? 0), percent: Math.round(confidence * 100) }
    if (article === null) return { choice, isHere, sentence: { key: isHere ? 'split:keeps-furniture' : 'split:to-none', values } }
    return { choice, isHere, sentence: { key: isHere ? 'split:keeps-article' : 'split:to-article', values } }
  })
}
