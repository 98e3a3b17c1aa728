/** Where a key leads in a list of `count` rows from row `at`; null for keys that lead nowhere. `page` is rows per screenful. */
export function stepOf(key: string, at: number, count: number, page: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 }[key]
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to))
}
