import type { Document } from '#core/document/model'
import { lastAtOrBefore } from '#core/document/places'
import { placeOf } from '#core/document/in-page-order'
import type { Difference as SplitDifference } from '#core/document/resplit/differences'
import type { Overlap } from '#core/document/resplit/overlay'
import type { Difference } from './difference'

/** A difference between two splits, as the comparison lists it. `overlaps` lays theirs over mine, in source order. */
export function splitDifference(found: SplitDifference, mine: Document, theirs: Document, overlaps: readonly Overlap[]): Difference {
  const { spans, edit } = found
  const { now, then } = overlaps[lastAtOrBefore(overlaps, spans[0]!.start, ({ start }) => start)]!
  const article = now.article?.id ?? null
  if (found.what === 'role') {
    const about = { kind: 'role', spans, home: null, value: found.to } as const
    return { kind: 'role', spans, article, mine: found.from, theirs: found.to, theirsEdit: edit, bothEdit: null, about }
  }
  const their = then.article === null ? null : theirs.articles[then.article]!
  const about = { kind: 'boundary', spans, home: their === null ? null : placeOf(their), value: '' } as const
  return { kind: 'boundary', spans, article, mine: article, theirs: their?.id ?? null, theirsEdit: edit, bothEdit: null, about }
}
