import { pathOf } from './json-path'

/** Paths of keys that stand in `found` but not in what the schema made of it; at most `limit`. */
export function unknownKeys(found: unknown, known: unknown, limit: number): string[] {
  const paths: string[] = []
  visit(found, known, [], paths, limit)
  return paths
}

function visit(found: unknown, known: unknown, path: readonly PropertyKey[], paths: string[], limit: number): void {
  if (typeof found !== 'object' || found === null || typeof known !== 'object' || known === null) return
  for (const [name, value] of Object.entries(found)) {
    if (paths.length >= limit) return
    const here = [...path, Array.isArray(found) ? Number(name) : name]
    if (Object.hasOwn(known, name)) visit(value, (known as Record<string, unknown>)[name], here, paths, limit)
    else paths.push(pathOf(here))
  }
}
