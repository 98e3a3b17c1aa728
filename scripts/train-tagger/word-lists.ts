import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of a word list without comments and empty rows. */
export function rowsOf(folder: string, file: string): string[] {
  return readFileSync(join(folder, 'words', file), 'utf8').split('\n').filter((row) => row !== '' && !row.startsWith('#'))
}

/** Words of a list, separated by white space. */
export function wordsOf(folder: string, file: string): string[] {
  return rowsOf(folder, file).flatMap((row) => row.split(/\s+/u)).filter(Boolean)
}
