import type { Mention } from '#core/document/model'
import { overlaps } from '#core/text/span'

/** A mention of mine and the one of theirs that says the same or is about the same text; null where there is none. */
export interface MentionPair {
  readonly mine: Mention | null
  readonly theirs: Mention | null
}

/** So many neighbours are looked at for each mention: more than ever overlap on a page that people tagged. */
const NEAR = 64

/**
 * Pairs the mentions of two editors, each with one at most: first those of the same place and label, then those of the
 * same place, then those that overlap with the same label, at last those that overlap at all. In source order.
 */
export function pairMentions(mine: readonly Mention[], theirs: readonly Mention[]): readonly MentionPair[] {
  const pairs: MentionPair[] = []
  let [left, right] = pairByKey(mine, theirs, (mention) => `${placeOf(mention)} ${mention.label}`, pairs)
  ;[left, right] = pairByKey(left, right, placeOf, pairs)
  ;[left, right] = pairByOverlap(left, right, (a, b) => a.label === b.label, pairs)
  ;[left, right] = pairByOverlap(left, right, () => true, pairs)
  pairs.push(...left.map((mention) => ({ mine: mention, theirs: null })), ...right.map((mention) => ({ mine: null, theirs: mention })))
  return pairs.sort((a, b) => startOf(a) - startOf(b))
}

type Left = [readonly Mention[], readonly Mention[]]

function pairByKey(mine: readonly Mention[], theirs: readonly Mention[], keyOf: (mention: Mention) => string, pairs: MentionPair[]): Left {
  const waiting = new Map<string, Mention[]>()
  for (const mention of theirs) {
    const key = keyOf(mention)
    const list = waiting.get(key)
    if (list === undefined) waiting.set(key, [mention])
    else list.push(mention)
  }
  const taken = new Set<Mention>()
  const left = mine.filter((mention) => {
    const found = waiting.get(keyOf(mention))?.shift()
    if (found === undefined) return true
    taken.add(found)
    pairs.push({ mine: mention, theirs: found })
    return false
  })
  return [left, theirs.filter((mention) => !taken.has(mention))]
}

function pairByOverlap(
  mine: readonly Mention[],
  theirs: readonly Mention[],
  fits: (a: Mention, b: Mention) => boolean,
  pairs: MentionPair[],
): Left {
  const taken = new Set<Mention>()
  let active: Mention[] = []
  let next = 0
  const left = mine.filter((mention) => {
    const { start, end } = extentOf(mention)
    while (next < theirs.length && extentOf(theirs[next]!).start < end) active.push(theirs[next++]!)
    active = active.filter((other) => extentOf(other).end > start && !taken.has(other)).slice(-NEAR)
    const found = active.find((other) => fits(mention, other) && shareText(mention, other))
    if (found === undefined) return true
    taken.add(found)
    pairs.push({ mine: mention, theirs: found })
    return false
  })
  return [left, theirs.filter((mention) => !taken.has(mention))]
}

function shareText(a: Mention, b: Mention): boolean {
  return a.spans.some((one) => b.spans.some((other) => overlaps(one, other)))
}

function extentOf({ spans }: Mention): { start: number; end: number } {
  return { start: spans[0]!.start, end: spans.at(-1)!.end }
}

function placeOf({ spans }: Mention): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join()
}

function startOf({ mine, theirs }: MentionPair): number {
  return (mine ?? theirs)!.spans[0]!.start
}
