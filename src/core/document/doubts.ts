import type { Span } from '#core/text/span'
import type { Document, Doubt } from './model'
import { withBlanksAround } from './source-span'

/**
 * The document's doubts without those that lie in one of the stretches or at its edges; blank lines around a stretch
 * belong to its edges. An empty stretch stands for the boundary at that place.
 */
export function withoutDoubts({ text, doubts }: Document, answered: readonly Span[]): readonly Doubt[] {
  if (doubts.length === 0 || answered.length === 0) return doubts
  const stretches = answered.map((span) => withBlanksAround(text, span)).sort((a, b) => a.start - b.start)
  let next = 0
  const left = doubts.filter(({ at }) => {
    while (next < stretches.length && stretches[next]!.end < at) next += 1
    return next === stretches.length || at < stretches[next]!.start
  })
  return left.length === doubts.length ? doubts : left
}
