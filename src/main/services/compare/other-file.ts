import { basename } from 'node:path'
import { documentFromDataset } from '#core/compare/from-dataset'
import type { Document } from '#core/document/model'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { COPY_VERSION } from '#core/file/copy-file'
import { datasetArticle, type DatasetArticle } from '#core/file/dataset-file'
import { readDocumentFile } from '#core/file/document-file'
import { entitiesFormat, readEntitiesFile } from '#core/file/entities-file'
import { parseJson } from '#core/file/parse-json'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { readIn } from '../project/stored-file'
import { exportedRows, type ExportedRow, type ExportedRows } from '../project/exported-rows'
import { soundOrThrow, type OtherWork } from './other-work'

/** The newest form of either file that this version reads. */
const VERSIONS = { 'galley-copy': COPY_VERSION, 'galley-dataset': 1 } as const

/**
 * A file that Galley exported: the complete record, or a dataset as JSON or JSON lines. It is kept as bytes; a page of it is
 * parsed when it is compared.
 */
export async function readOtherFile(files: Files, path: string): Promise<OtherWork> {
  const rows = exportedRows(await files.read(path), path)
  const known = VERSIONS[rows.format]
  if (rows.version > known) throw new Failed('file-newer', { file: path, details: { found: rows.version, known } })
  const found = new Map<string, ExportedRow[]>()
  for (const row of rows.rows) {
    const before = found.get(row.digest)
    if (before === undefined) found.set(row.digest, [row])
    else before.push(row)
  }
  const read = rows.format === 'galley-copy' ? copiedDocument : datasetDocument
  return {
    name: rows.name ?? basename(path),
    path,
    entities: entitiesIn(rows),
    pages: [...found].map(([digest, [first]]) => ({ digest, name: first!.name })),
    read: async (mine) => {
      const of = found.get(mine.source.digest)
      return of === undefined ? null : soundOrThrow(read(of, mine, path), mine, path)
    },
  }
}

function copiedDocument([row]: readonly ExportedRow[], mine: Document, path: string): Document {
  const { document } = parsed(row!, path) as { readonly document?: { readonly source?: { readonly encoding?: unknown } } }
  if (document?.source?.encoding !== mine.source.encoding) throw new Failed('other-text', { file: path })
  return readIn({ read: (json) => readDocumentFile(json, mine.text), newer: 'file-newer' }, JSON.stringify(document), path).value
}

function datasetDocument(rows: readonly ExportedRow[], mine: Document, path: string): Document {
  const articles = rows.map((row): DatasetArticle => {
    const article = datasetArticle.safeParse(parsed(row, path))
    if (article.success) return article.data
    const [issue] = article.error.issues
    throw damaged(path, `line ${row.line}`, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  })
  if (articles.some(({ source }) => source.encoding !== mine.source.encoding)) throw new Failed('other-text', { file: path })
  const document = documentFromDataset(mine, articles)
  if (document === null) throw damaged(path, `line ${rows[0]!.line}`, 'a place beyond the end of the source')
  return document
}

function parsed(row: ExportedRow, path: string): object {
  const result = parseJson(row.text())
  if (!result.ok) throw damaged(path, `line ${row.line}`, result.problem)
  return result.value as object
}

function entitiesIn({ entities }: ExportedRows): EntityList {
  if (entities === null) return NO_ENTITIES
  const isWhole = entities.trimStart().startsWith('{')
  const read = readEntitiesFile(isWhole ? entities : `{"format":"${entitiesFormat.name}","version":${entitiesFormat.version},"serial":0,"entities":${entities}}`)
  return read.ok ? read.value.list : NO_ENTITIES
}

function damaged(file: string, where: string, problem: string): Failed {
  return new Failed('file-damaged', { file, details: { where, problem } })
}
