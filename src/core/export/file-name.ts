import type { ArticleRecord } from '#core/dataset/records'
import type { SplitName } from '#core/dataset/split-choice'

/** So many characters of the source's name are kept. */
const LONGEST = 40

/**
 * An article's name as a file, without an ending: the source's name for people, then the ids that make it unique. Letters,
 * digits, `-` and `_` only, so that it can stand in any folder of any system and never leads out of it.
 */
export function fileNameOf(record: Pick<ArticleRecord, 'document' | 'article' | 'source'>): string {
  const stem = record.source.name.replace(/\.[^.]*$/u, '')
  const safe = [...stem.replace(/[^\p{L}\p{N}_-]+/gu, '_')].slice(0, LONGEST).join('')
  return `${safe || 'page'}-${record.document}-${record.article}`
}

/** The file that holds the articles of a split. */
export function splitFile(split: SplitName | null, extension: string): string {
  return `${split ?? 'articles'}${extension}`
}

/** The folder, with its `/`, that holds files of single articles of a split. */
export function splitFolder(split: SplitName | null): string {
  return split === null ? '' : `${split}/`
}
