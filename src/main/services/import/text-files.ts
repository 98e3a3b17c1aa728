const TEXT_ENDINGS = ['.txt', '.text']

const ANNOTATION_ENDINGS = ['.json', '.jsonl', '.jsonld', '.ann', '.bio', '.bioes', '.bmes', '.conll', '.tsv', '.txt']

/** True for the files that a folder of another tool's annotations is searched for. */
export function isAnnotationFile(name: string): boolean {
  const lower = name.toLowerCase()
  // The report that Galley puts beside an export is no part of it.
  if (/(?:^export-report|\.report)\.json$/u.test(lower)) return false
  return !name.startsWith('.') && ANNOTATION_ENDINGS.some((ending) => lower.endsWith(ending))
}

/** True for the files that a folder is searched for. A file that is named by itself is taken whatever its name. */
export function isTextFile(name: string): boolean {
  const lower = name.toLowerCase()
  return !name.startsWith('.') && TEXT_ENDINGS.some((ending) => lower.endsWith(ending))
}
