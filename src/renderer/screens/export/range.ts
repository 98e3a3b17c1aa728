/** Which documents an export is about. */
export type Range = 'all' | 'chosen' | 'current'

/** The ids to ask for; null for the whole project. */
export function documentsFor(range: Range, chosen: ReadonlySet<string>, current: string | null): string[] | null {
  if (range === 'chosen') return [...chosen]
  return range === 'current' && current !== null ? [current] : null
}
