import { check } from '#core/document/check'
import type { Document } from '#core/document/model'
import type { EntityList } from '#core/entity/entity'
import { Failed } from '../../ports/failed'

/** A page that the other editor has. */
export interface OtherPage {
  readonly digest: string
  /** The file's name as it was imported. */
  readonly name: string
}

/** What another editor made of pages: read, never written, not even locked. */
export interface OtherWork {
  /** The project's name, or the file's. */
  readonly name: string
  readonly path: string
  readonly entities: EntityList
  readonly pages: readonly OtherPage[]
  /**
   * Their document of the source that mine has; null when they have no such page. Rejects with `file-damaged`, `file-newer`,
   * `file-unreadable` or `other-text`, naming the file.
   */
  read(mine: Document): Promise<Document | null>
}

/** Their document, unless it is of another text than mine or breaks a promise of the model. */
export function soundOrThrow(theirs: Document, mine: Document, file: string): Document {
  const { digest, encoding } = theirs.source
  if (digest !== mine.source.digest || encoding !== mine.source.encoding) throw new Failed('other-text', { file })
  const [violation] = check(theirs)
  if (violation !== undefined) throw new Failed('file-damaged', { file, details: { where: `${violation.start}`, problem: violation.code } })
  return theirs
}
