import type { ArticleCandidate, Document, Part } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import { targetOfCandidate } from '#core/document/detached-piece'
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
  return part.candidates.map((candidate, choice) => {
    const target = targetOfCandidate(document, part, candidate)
    return { choice, isHere: target === 'here', sentence: sentenceOf(document, candidate, target) }
  })
}

/** True while the machine would leave a detached piece where it is: to reject that is to say where it belongs. */
export function isBestHere(document: Document, part: Part): boolean {
  return proposalsFor(document, part)[0]?.isHere ?? false
}

function sentenceOf(document: Document, { article, confidence }: ArticleCandidate, target: ReturnType<typeof targetOfCandidate>): Message {
  const values = { article: article === null ? 0 : (articleNumber(document, article) ?? 0), percent: Math.round(confidence * 100) }
  if (target === 'new' || target === 'furniture') return { key: `split:to-${target}`, values }
  if (target !== 'here') return { key: 'split:to-article', values }
  return { key: article === null ? 'split:keeps-apart' : 'split:keeps-article', values }
}
