import type { Span } from '#core/text/span'
import type { Violation } from './violation'

/** Ids are there once, and none is one that would be given out again. */
export function* checkIds<T extends { readonly id: string }>(
  items: readonly T[],
  serial: number,
  placeOf: (item: T) => Span,
): Generator<Violation> {
  const seen = new Set<string>()
  for (const item of items) {
    const { start, end } = placeOf(item)
    if (seen.has(item.id)) yield { code: 'id-twice', start, end }
    if (Number(item.id.slice(1)) > serial) yield { code: 'id-after-serial', start, end }
    seen.add(item.id)
  }
}
