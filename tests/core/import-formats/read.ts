import type { ForeignFile, ImportedFile } from '#core/import-formats/imported'
import { READERS, type ReaderName } from '#core/import-formats/readers'

/** All that files hold, in one piece. */
export function read(reader: ReaderName, files: readonly ForeignFile[]): ImportedFile {
  const parts = [...READERS[reader](files)]
  return {
    texts: parts.flatMap(({ texts }) => texts),
    quoted: parts.flatMap(({ quoted }) => quoted),
    problems: parts.flatMap(({ problems }) => problems),
    repaired: parts.reduce((sum, { repaired }) => sum + repaired, 0),
  }
}
