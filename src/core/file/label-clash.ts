import type { Label } from './project-file'

/** The name or key that two labels have in common, or a label whose name is none; null when all is well. */
export function labelClash(labels: readonly Pick<Label, 'name' | 'key'>[]): string | null {
  const names = new Set<string>()
  const keys = new Set<string>()
  for (const { name, key } of labels) {
    if (names.has(name)) return name
    if (keys.has(key.toLowerCase())) return key
    names.add(name)
    keys.add(key.toLowerCase())
  }
  return null
}
