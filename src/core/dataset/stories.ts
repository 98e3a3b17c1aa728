import { Groups } from './groups'

/** An article (`DOCUMENT/ARTICLE`) and those that it was linked with as the same story, in either direction. */
export interface StoryLinks {
  readonly id: string
  readonly to: readonly string[]
}

/**
 * The stories that several articles tell: each the ids of all that are linked, directly or through others, in the order in which
 * they are met. An article that is named but not there is one of them.
 */
export function storiesOf(links: Iterable<StoryLinks>): string[][] {
  const numbers = new Map<string, number>()
  const pairs: [number, number][] = []
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size
    numbers.set(id, known)
    return known
  }
  for (const { id, to } of links) for (const other of to) pairs.push([numberOf(id), numberOf(other)])
  const groups = new Groups(numbers.size)
  for (const [a, b] of pairs) groups.join(a, b)
  const ids = [...numbers.keys()]
  return groups.all().map((group) => group.map((number) => ids[number]!)).filter((story) => story.length > 1)
}
