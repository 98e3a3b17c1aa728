/** How many items two lists have in common at their beginning, and how many at their end without those, by identity. */
export function commonEnds<T>(before: readonly T[], after: readonly T[]): { readonly first: number; readonly behind: number } {
  const shorter = Math.min(before.length, after.length)
  let first = 0
  while (first < shorter && before[first] === after[first]) first += 1
  let behind = 0
  while (behind < shorter - first && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind += 1
  return { first, behind }
}
