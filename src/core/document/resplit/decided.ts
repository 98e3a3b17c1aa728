import { lastAtOrBefore } from '../places'
import type { Document } from '../model'
import { textFrom } from '../source-span'
import type { Home } from './match-articles'
import type { Overlap } from './overlay'

/** True when an editor chose the part's role, put it where it is, or confirmed the page. */
export function isDecided({ now: { part } }: Overlap): boolean {
  return part.by === 'editor' || part.confidence === 1
}

/**
 * The stretches on both sides of every boundary that an editor settled, where the new split would have it otherwise:
 * after the move of one of the two sides, or of both.
 */
export function contestedIn(
  document: Document,
  overlaps: readonly Overlap[],
  homeOf: (overlap: Overlap) => Home,
): ReadonlySet<Overlap> {
  const found = new Set<Overlap>()
  for (const place of document.settled) {
    const index = lastAtOrBefore(overlaps, place, ({ start }) => start)
    const [above, below] = [overlaps[index - 1], overlaps[index]]
    if (above === undefined || below === undefined || textFrom(document.text, below.start) !== place) continue
    const [nowAbove, nowBelow] = [holderOf(above), holderOf(below)]
    const changes = [nowAbove, homeOf(above)].flatMap((a) => [nowBelow, homeOf(below)].map((b) => a !== b))
    if (changes.some((change) => change !== (nowAbove !== nowBelow))) found.add(above).add(below)
  }
  return found
}

function holderOf({ now: { article } }: Overlap): Home {
  return article?.id ?? null
}
