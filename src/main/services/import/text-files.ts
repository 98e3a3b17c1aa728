const TEXT_ENDINGS = ['.txt', '.text']

/** True for the files that a folder is searched for. A file that is named by itself is taken whatever its name. */
export function isTextFile(name: string): boolean {
  const lower = name.toLowerCase()
  return !name.startsWith('.') && TEXT_ENDINGS.some((ending) => lower.endsWith(ending))
}
