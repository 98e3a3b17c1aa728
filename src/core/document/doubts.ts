import type { Span } from '#core/text/span'
import type { Document } from './model'
import { textFrom, withBlanksAround } from './source-span'

/**
 * What is doubted and what is settled after an editor's answer about some stretches: no doubt is left in them or at their
 * edges; blank lines around a stretch belong to its edges. An empty stretch stands for the boundary at that place, which
 * is settled with it.
 */
export function answered(document: Document, stretches: readonly Span[]): Pick<Document, 'doubts' | 'settled'> {
  return { doubts: doubtsOutside(document, stretches), settled: settledWith(document, stretches) }
}

function doubtsOutside({ text, doubts }: Document, answers: readonly Span[]): Document['doubts'] {
  if (doubts.length === 0 || answers.length === 0) return doubts
  const stretches = answers.map((span) => withBlanksAround(text, span)).sort((a, b) => a.start - b.start)
  let next = 0
  const left = doubts.filter(({ at }) => {
    while (next < stretches.length && stretches[next]!.end < at) next += 1
    return next === stretches.length || at < stretches[next]!.start
  })
  return left.length === doubts.length ? doubts : left
}

function settledWith({ text, settled }: Document, answers: readonly Span[]): Document['settled'] {
  const places = answers.filter(({ start, end }) => start === end).map(({ start }) => textFrom(text, start))
  const news = places.filter((place) => !settled.includes(place))
  return news.length === 0 ? settled : [...settled, ...news].sort((a, b) => a - b)
}
