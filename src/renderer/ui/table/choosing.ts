/** Changes which rows are chosen, knowing those that are. */
export type Choose = (change: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void

/** The keys with this one in, or out if it was in. */
export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const keys = new Set(chosen)
  if (!keys.delete(key)) keys.add(key)
  return keys
}

/** The keys with those of the rows from one index to another, both included, in either direction. */
export function withRange(chosen: ReadonlySet<string>, keys: readonly string[], from: number, to: number): ReadonlySet<string> {
  return new Set([...chosen, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)])
}
