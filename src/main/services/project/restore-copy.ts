import { basename, dirname, join } from 'node:path'
import { check } from '#core/document/check'
import type { EntityList } from '#core/entity/entity'
import { COPY_VERSION, readCopyBeside, readCopyRow, readCopySettings, type CopiedRow, type FileContent } from '#core/file/copy-file'
import { readDecisionsFile, writeDecisionsFile } from '#core/file/decisions-file'
import { writeDocumentFile } from '#core/file/document-file'
import { documentRow, type DocumentRow } from '#core/file/document-row'
import { readEntitiesFile, writeEntitiesFile } from '#core/file/entities-file'
import { parseJson } from '#core/file/parse-json'
import { writeProjectFile, type Project as ProjectFile } from '#core/file/project-file'
import type { FileResult } from '#core/file/result'
import { timestamp, type Clock } from '../../ports/clock'
import type { Digest } from '../../ports/digest'
import { Failed } from '../../ports/failed'
import type { Files, Staging } from '../../ports/files'
import type { Watch } from '../window-jobs'
import { exportedRows, type ExportedRow, type ExportedRows } from './exported-rows'
import { isDocumentId, PROJECT_FILE, projectFolder } from './project-folder'
import { decodeSource } from './source-text'
import { readIn } from './stored-file'

interface Outside {
  readonly files: Files
  readonly digest: Digest
  readonly clock: Clock
}

/**
 * Makes the project again that a complete copy (`galley-copy`) was made of, in `dir`, which is new or empty. Every document
 * is held against its text as when a project is opened. A copy that is damaged anywhere makes nothing at all. Throws
 * `not-a-copy`, `file-damaged`, `file-newer`, `project-exists`, `target-not-ours`, `cancelled`, or why it cannot be written.
 */
export async function restoreCopy(outside: Outside, path: string, dir: string, watch: Watch): Promise<void> {
  const { files } = outside
  await refuseTaken(files, dir)
  const rows = rowsIn(await files.read(path), path)
  if (rows.format !== 'galley-copy') throw new Failed('not-a-copy', { file: path })
  if (rows.version > COPY_VERSION) throw new Failed('file-newer', { file: path, details: { found: rows.version, known: COPY_VERSION } })
  const project = settingsIn(rows, path)
  const entities = entitiesIn(rows, path)
  await files.makeFolder(dirname(dir))
  const staging = await files.stage(dirname(dir))
  try {
    const documents = await stageDocuments(outside, rows.rows, path, staging, watch)
    await staging.append('entities.json', writeEntitiesFile(entities), true)
    for (const [name, content] of Object.entries(besideIn(rows, path))) await staging.append(name, bytesOf(content), true)
    await staging.append(PROJECT_FILE, writeProjectFile({ ...project, documents }), true)
    if (watch.stopped()) throw new Failed('cancelled')
    await refuseTaken(files, dir)
    await staging.placeFolder(dir)
  } finally {
    await staging.discard()
  }
  const { sources, documents, models, backups } = projectFolder(dir)
  for (const folder of [sources, documents, models, backups]) await files.makeFolder(folder)
}

function rowsIn(bytes: Uint8Array, path: string): ExportedRows {
  try {
    return exportedRows(bytes, path)
  } catch (error) {
    throw error instanceof Failed && error.failure.code === 'not-comparable' ? new Failed('not-a-copy', { file: path }) : error
  }
}

async function refuseTaken(files: Files, dir: string): Promise<void> {
  const there = await files.facts(dir)
  if (there === null) return
  if (there.kind !== 'folder') throw new Failed('cannot-write', { file: dir })
  if ((await files.facts(join(dir, PROJECT_FILE))) !== null) throw new Failed('project-exists', { file: dir })
  const [other] = await files.list(dir)
  if (other !== undefined) throw new Failed('target-not-ours', { file: dir, details: { other: other.name } })
}

async function stageDocuments(outside: Outside, rows: readonly ExportedRow[], path: string, staging: Staging, watch: Watch): Promise<DocumentRow[]> {
  const made: DocumentRow[] = []
  const ids = new Set<string>()
  for (const row of rows) {
    if (watch.stopped()) throw new Failed('cancelled')
    const damage = (problem: string) => damaged(path, `line ${row.line}`, problem)
    const copied = sound(readCopyRow(jsonIn(row.text(), path, row.line)), path)
    const bytes = bytesOf(copied.source)
    if (outside.digest(bytes) !== copied.digest) throw damage('the bytes of the source are others than its digest says')
    const text = decodeSource(bytes, path, copied.encoding)
    const document = sound(copied.document(text), path)
    const { id } = document
    if (!isDocumentId(id)) throw damage(`${id} is no id`)
    if (ids.has(id)) throw damage(`a second document with the id ${id}`)
    ids.add(id)
    const [violation] = check(document)
    if (violation !== undefined) throw damage(violation.code)
    await staging.append(`sources/${id}.txt`, bytes, true)
    await staging.append(`documents/${id}.json`, writeDocumentFile(document), true)
    const decisions = decisionsIn(copied, id, text, path)
    if (decisions !== null) await staging.append(`decisions/${id}.json`, decisions, true)
    made.push(documentRow(document, copied.importedAt ?? timestamp(outside.clock)))
    watch.progress(made.length, rows.length)
  }
  return made
}

function decisionsIn({ decisions }: CopiedRow, id: string, text: string, path: string): string | null {
  return decisions === null ? null : writeDecisionsFile(id, sound(readDecisionsFile(decisions, id, text), path), text)
}

function settingsIn({ name, settings }: ExportedRows, path: string): ProjectFile {
  return sound(readCopySettings(name ?? basename(path), jsonIn(settings ?? 'null', path, 4)), path)
}

/** A list with a damaged entry is no complete one. */
function entitiesIn({ entities }: ExportedRows, path: string): EntityList {
  const { list, damages } = sound(readEntitiesFile(entities ?? ''), path)
  if (damages[0] !== undefined) throw damaged(path, 'entities', damages[0].problem)
  return list
}

function besideIn({ beside }: ExportedRows, path: string) {
  return sound(readCopyBeside(beside === null ? {} : jsonIn(beside, path, 6)), path)
}

function sound<T>(result: FileResult<T>, path: string): T {
  return readIn({ read: () => result, newer: 'file-newer' }, '', path).value
}

function jsonIn(json: string, path: string, line: number): unknown {
  const parsed = parseJson(json)
  if (!parsed.ok) throw damaged(path, `line ${line}`, parsed.problem)
  return parsed.value
}

function bytesOf(content: FileContent): Uint8Array {
  return Buffer.from('text' in content ? content.text : content.base64, 'text' in content ? 'utf8' : 'base64')
}

function damaged(file: string, where: string, problem: string): Failed {
  return new Failed('file-damaged', { file, details: { where, problem } })
}
