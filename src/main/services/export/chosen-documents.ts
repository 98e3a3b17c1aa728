import type { Document } from '#core/document/model'
import type { DocumentRow } from '#core/file/document-row'
import type { SourceContent } from '#core/export/format'
import type { ExportChoice } from '#contract/calls/export'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import type { Project } from '../project/project'
import { readDocument } from '../project/read-document'

interface Outside {
  readonly files: Files
  readonly digest: Digest
}

/** A document on disk and what names its state. */
export interface ChosenDocument {
  readonly document: Document
  readonly revision: string
}

/** The chosen documents' rows, in the order of the project. */
export function chosenRows(project: Project, { documents }: ExportChoice): DocumentRow[] {
  const rows = [...project.index.rows()]
  if (documents === null) return rows
  const wanted = new Set(documents)
  return rows.filter(({ id }) => wanted.has(id))
}

/** Reads the documents one by one; null for one that cannot be read. */
export async function* readChosen(
  { files, digest }: Outside,
  project: Project,
  rows: readonly DocumentRow[],
): AsyncGenerator<ChosenDocument | null> {
  for (const row of rows) yield await readDocument(files, digest, project.folder, row.id, row).catch(() => null)
}

/** The bytes of a document's source: its text, where that says the same. */
export async function sourceContent({ files, digest }: Outside, project: Project, { id, text, source }: Document): Promise<SourceContent> {
  if (digest(text) === source.digest) return { text }
  return { base64: Buffer.from(await files.read(project.folder.source(id))).toString('base64') }
}
