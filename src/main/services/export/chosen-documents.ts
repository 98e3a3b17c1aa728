import { join } from 'node:path'
import type { Document } from '#core/document/model'
import type { DocumentRow } from '#core/file/document-row'
import { BESIDE, type BesideName, type CopiedProject, type FileContent, type KeptOfDocument } from '#core/file/copy-file'
import type { ExportChoice } from '#contract/calls/export'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import { readDecisions } from '../compare/kept-decisions'
import type { Project } from '../project/project'
import { readDocument } from '../project/read-document'
import { textOf } from '../project/stored-file'

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

/** What the project keeps of a document beside it. Decisions that cannot be read are nothing that a copy could hold. */
export async function keptOf(outside: Outside, project: Project, document: Document): Promise<KeptOfDocument> {
  const { files } = outside
  const decisions = await readDecisions(files, project.folder, document).catch(() => [])
  return {
    source: await sourceContent(outside, project, document),
    importedAt: project.index.row(document.id)?.importedAt ?? null,
    decisions: decisions.length === 0 ? null : textOf(await files.read(project.folder.decisionsOf(document.id)), ''),
  }
}

/** Files of the project beside its documents: those that there are. */
export async function besideOf({ files, digest }: Outside, { folder }: Project): Promise<CopiedProject['beside']> {
  const found: [BesideName, FileContent][] = []
  for (const name of BESIDE) {
    const bytes = await files.read(join(folder.dir, ...name.split('/'))).catch(() => null)
    if (bytes !== null) found.push([name, contentOf(digest, bytes)])
  }
  return Object.fromEntries(found)
}

/** The bytes of a document's source: its text, where that says the same. */
async function sourceContent({ files, digest }: Outside, project: Project, { id, text, source }: Document): Promise<FileContent> {
  if (digest(text) === source.digest) return { text }
  return { base64: Buffer.from(await files.read(project.folder.source(id))).toString('base64') }
}

function contentOf(digest: Digest, bytes: Uint8Array): FileContent {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return digest(text) === digest(bytes) ? { text } : { base64: Buffer.from(bytes).toString('base64') }
}
