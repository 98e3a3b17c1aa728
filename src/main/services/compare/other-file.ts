import { basename } from 'node:path'
import { documentFromDataset } from '#core/compare/from-dataset'
import type { Document } from '#core/document/model'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { datasetArticle, type DatasetArticle } from '#core/file/dataset-file'
import { readDocumentFile } from '#core/file/document-file'
import { entitiesFormat, readEntitiesFile } from '#core/file/entities-file'
import { parseJson } from '#core/file/parse-json'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { readIn } from '../project/stored-file'
import { fileRows, type FileRow, type FileRows } from './file-rows'
import { soundOrThrow, type OtherWork } from './other-work'

/** The newest form of either file that this version reads. */
const VERSION = 1

/**
 * A file that Galley exported: the complete record, or a dataset as JSON or JSON lines. It is kept as bytes; a page of it is
 * parsed when it is compared.
 */
export async function readOtherFile(files: Files, path: string): Promise<OtherWork> {
  const rows = fileRows(await files.read(path), path)
  if (rows.version > VERSION) throw new Failed('file-newer', { file: path, details: { found: rows.version, known: VERSION } })
  const found = new Map<string, FileRow[]>()
  for (const row of rows.rows) {
    const known = found.get(row.digest)
    if (known === undefined) found.set(row.digest, [row])
    else known.push(row)
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

function copiedDocument([row]: readonly FileRow[], mine: Document, path: string): Document {
  const { document } = parsed(row!, path) as { readonly document?: { readonly source?: { readonly encoding?: unknown } } }
  if (document?.source?.encoding !== mine.source.encoding) throw new Failed('other-text', { file: path })
  return readIn({ read: (json) => readDocumentFile(json, mine.text), newer: 'file-newer' }, JSON.stringify(document), path).value
}

function datasetDocument(rows: readonly FileRow[], mine: Document, path: string): Document {
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

function parsed(row: FileRow, path: string): object {
  const result = parseJson(row.text())
  if (!result.ok) throw damaged(path, `line ${row.line}`, result.problem)
  return result.value as object
}

function entitiesIn({ entities }: FileRows): EntityList {
  if (entities === null) return NO_ENTITIES
  const read = readEntitiesFile(`{"format":"${entitiesFormat.name}","version":${entitiesFormat.version},"serial":0,"entities":${entities},"names":[]}`)
  return read.ok ? read.value.list : NO_ENTITIES
}

function damaged(file: string, where: string, problem: string): Failed {
  return new Failed('file-damaged', { file, details: { where, problem } })
}
