/**
 * What two names are compared by: without white space (a wrap or a typesetter's space is no part of a name), upper and
 * lower case alike. Only for comparing; names are kept as they were said.
 */
export function nameKey(name: string): string {
  return name.replace(/\s+/gu, '').toLowerCase()
}

/** A name as it is kept: a line break is a blank at most, and none stands at the edges. */
export function tidyName(name: string): string {
  return name.replace(/(?<=[\p{Script=Han}])\s*\n\s*(?=[\p{Script=Han}])/gu, '').replace(/\s+/gu, ' ').trim()
}

/** Names in their order, each once, without empty ones and without those in `except`. */
export function distinctNames(names: readonly string[], except: readonly string[] = []): string[] {
  const seen = new Set(except.map(nameKey))
  const kept: string[] = []
  for (const rough of names) {
    const name = tidyName(rough)
    const key = nameKey(name)
    if (key === '' || seen.has(key)) continue
    seen.add(key)
    kept.push(name)
  }
  return kept
}
