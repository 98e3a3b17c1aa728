import { lastAtOrBefore } from '../places'
import type { Document } from '../model'
import { textFrom } from '../source-span'
import type { Overlap } from './overlay'

/** True when an editor chose the part's role, put it where it is, or confirmed the page. */
export function isDecided({ now: { part } }: Overlap): boolean {
  return part.by === 'editor' || part.confidence === 1
}

/** The stretches on both sides of every boundary that an editor settled and the new split has otherwise. */
export function unsettled(document: Document, overlaps: readonly Overlap[]): ReadonlySet<Overlap> {
  const found = new Set<Overlap>()
  for (const place of document.settled) {
    const index = lastAtOrBefore(overlaps, place, ({ start }) => start)
    const [above, below] = [overlaps[index - 1], overlaps[index]]
    if (above === undefined || below === undefined || textFrom(document.text, below.start) !== place) continue
    const changesNow = above.now.article !== below.now.article
    if (changesNow !== (above.then.article !== below.then.article)) found.add(above).add(below)
  }
  return found
}
