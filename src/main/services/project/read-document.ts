import type { Failure } from '#contract/failure'
import type { Document } from '#core/document/model'
import { documentFormat, readDocumentFile } from '#core/file/document-file'
import { readVersioned } from '#core/file/versions'
import { Failed } from '../../ports/failed'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import type { ProjectFolder } from './project-folder'
import { readSource, type SourceFacts } from './source-text'
import { readIn, textOf, unknownKeysIn, valueIn } from './stored-file'

/** A document as it stands on disk. */
export interface FoundDocument {
  readonly document: Document
  /** The digest of its file: names this state of it. */
  readonly revision: string
  /** What an editor should know of the file though it could be read; absent when that is nothing. */
  readonly notices?: Failure[]
}

/**
 * Reads a document and the text of its source. `known` is what the project's index says of the source; null to take it
 * from the document's file. Throws `file-damaged`, `file-newer`, `file-missing` or `file-unreadable`, with the file in
 * question.
 */
export async function readDocument(
  files: Files,
  digest: Digest,
  folder: ProjectFolder,
  id: string,
  known: SourceFacts | null,
): Promise<FoundDocument> {
  const path = folder.document(id)
  const bytes = await files.read(path)
  const json = textOf(bytes, path)
  const text = await readSource(files, digest, folder.source(id), known ?? sourceNamedIn(json, path))
  const read = readIn({ read: (whole) => readDocumentFile(whole, text), newer: 'file-newer' }, json, path)
  const document = read.value
  if (document.id !== id) throw new Failed('file-damaged', { file: path, details: { where: 'id', problem: document.id } })
  const notices = unknownKeysIn(path, read)
  return { document, revision: digest(bytes), ...(notices.length > 0 && { notices }) }
}

function sourceNamedIn(json: string, path: string): SourceFacts {
  return valueIn({ read: (text) => readVersioned(text, documentFormat), newer: 'file-newer' }, json, path).source
}
