import { z } from 'zod'
import type { Document } from '#core/document/model'
import type { EntityList } from '#core/entity/entity'
import { documentFormat, readDocumentFile, writeDocumentFile } from './document-file'
import { writeEntitiesFile } from './entities-file'
import { projectFormat, readProjectFile, type Project } from './project-file'
import { damaged, type FileResult } from './result'

/** The bytes of a file: as text when they are exactly its UTF-8, else in base64. */
export type FileContent = { readonly text: string } | { readonly base64: string }

/** What a project keeps of a document beside the document itself. */
export interface KeptOfDocument {
  /** The bytes of its source. */
  readonly source: FileContent
  /** When it was imported, in ISO 8601; null where nobody knows. */
  readonly importedAt: string | null
  /** What was decided about it between two editors, as its file says it; null for nothing. */
  readonly decisions: string | null
}

/** The files of a project beside its documents that a copy holds, by their paths in its folder; a copy names no other. */
export const BESIDE = ['models/names.json', 'models/splitter.bin', 'models/tagger.bin', 'progress.json'] as const

export type BesideName = (typeof BESIDE)[number]

/** A project but for its documents. */
export interface CopiedProject {
  readonly name: string
  readonly settings: Pick<Project, 'labels' | 'import' | 'reading'>
  readonly entities: EntityList
  readonly beside: Readonly<Partial<Record<BesideName, FileContent>>>
}

/**
 * A complete copy of a project in one file, `galley-copy`. Version 1 had no files beside the documents, no times of import
 * and no decisions. One line for each of its keys and for each document.
 */
export const COPY_VERSION = 2

/** The file up to its first document. */
export function copyHead({ name, settings, entities, beside }: CopiedProject): string {
  const { labels, import: incoming, reading } = settings
  return (
    `{\n"format": "galley-copy",\n"version": ${COPY_VERSION},\n"name": ${JSON.stringify(name)},\n` +
    `"settings": ${JSON.stringify({ labels, import: incoming, reading })},\n` +
    `"entities": ${JSON.stringify(JSON.parse(writeEntitiesFile(entities)))},\n` +
    `"beside": ${JSON.stringify(beside)},\n"documents": [`
  )
}

/** A document's line; a comma stands between two. */
export function copyRow(document: Document, { source, importedAt, decisions }: KeptOfDocument): string {
  return JSON.stringify({
    source,
    document: JSON.parse(writeDocumentFile(document)) as unknown,
    ...(importedAt !== null && { importedAt }),
    ...(decisions !== null && { decisions: JSON.parse(decisions) as unknown }),
  })
}

/** The file after its last document. */
export const COPY_TAIL = '\n]\n}\n'

const contentSchema = z.union([z.object({ text: z.string() }), z.object({ base64: z.base64() })])

const rowSchema = z.object({
  source: contentSchema,
  document: z.looseObject({ source: z.looseObject({ encoding: z.string(), digest: z.string() }) }),
  importedAt: z.iso.datetime().optional(),
  decisions: z.looseObject({}).optional(),
})

const besideSchema = z.partialRecord(z.enum(BESIDE), contentSchema)

/** A document's line as it was read; its text is not decoded yet. */
export interface CopiedRow extends KeptOfDocument {
  /** Of its bytes, as its document says it. */
  readonly digest: string
  readonly encoding: string
  /** The document, once the bytes of its source are decoded. */
  document(text: string): FileResult<Document>
}

/** Reads a document's line. */
export function readCopyRow(json: unknown): FileResult<CopiedRow> {
  const read = rowSchema.safeParse(json)
  if (!read.success) return refused(read.error)
  const { source, document, importedAt, decisions } = read.data
  const value: CopiedRow = {
    source,
    importedAt: importedAt ?? null,
    decisions: decisions === undefined ? null : JSON.stringify(decisions),
    digest: document.source.digest,
    encoding: document.source.encoding,
    document: (text) => readDocumentFile(JSON.stringify({ ...document, format: documentFormat.name }), text),
  }
  return { ok: true, value, migratedFrom: null, unknown: [] }
}

/** Reads a copy's settings: an empty project of them. `version` is the copy's. */
export function readCopySettings(name: string, settings: unknown): FileResult<Project> {
  const head = { format: projectFormat.name, version: projectFormat.version, name, documents: [] }
  return readProjectFile(JSON.stringify({ ...(settings as object), ...head }))
}

/** Reads what a copy holds beside the documents. */
export function readCopyBeside(json: unknown): FileResult<CopiedProject['beside']> {
  const read = besideSchema.safeParse(json)
  return read.success ? { ok: true, value: read.data, migratedFrom: null, unknown: [] } : refused(read.error)
}

function refused(error: z.ZodError): FileResult<never> {
  return damaged(...error.issues.slice(0, 20).map(({ path, message }) => ({ where: path.join('.'), problem: message })))
}
