import { join } from 'node:path'
import { documentRow, type DocumentRow } from '#core/file/document-row'
import type { Failure } from '#contract/failure'
import { failureOf } from '../../ports/failed'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import { inParallel } from '../in-parallel'
import { idOfDocumentFile, type ProjectFolder } from './project-folder'
import { readDocument } from './read-document'

export interface Repaired {
  readonly rows: DocumentRow[]
  /** True when galley.json ought to be written again. */
  readonly stale: boolean
  readonly problems: Failure[]
}

/** So many files are looked at side by side. */
const WIDTH = 16

/**
 * Makes the index agree with documents/. Only files that changed after galley.json did are read, so that a project of
 * 10,000 documents opens at once: the time of change is asked of each, as `make` does. A document that cannot be read
 * is reported; the row it had stays, so that its place in the library is kept.
 */
export async function repairIndex(
  files: Files,
  digest: Digest,
  folder: ProjectFolder,
  rows: readonly DocumentRow[],
  indexModified: number,
): Promise<Repaired> {
  const known = new Map(rows.map((row) => [row.id, row]))
  const present = await documentIds(files, folder)
  const fresh = new Map<string, DocumentRow>()
  const problems: Failure[] = []
  let newer = 0
  await inParallel(present, WIDTH, async (id) => {
    const facts = await files.facts(folder.document(id))
    const row = known.get(id)
    if (facts === null || (row !== undefined && row.unreadable !== true && facts.modified <= indexModified)) return
    newer += 1
    try {
      const { document } = await readDocument(files, digest, folder, id, null)
      fresh.set(id, documentRow(document, row?.importedAt ?? new Date(facts.modified).toISOString()))
    } catch (error) {
      problems.push(failureOf(error, folder.document(id)))
      if (row !== undefined) fresh.set(id, { ...row, unreadable: true })
    }
  })

  const gone = rows.filter((row) => !present.has(row.id))
  for (const row of gone) problems.push({ code: 'file-missing', file: join('documents', `${row.id}.json`), details: { name: row.name } })
  const kept = rows.filter((row) => present.has(row.id)).map((row) => fresh.get(row.id) ?? row)
  const added = [...fresh.values()].filter((row) => !known.has(row.id)).sort(byImport)
  const changed = kept.filter((row) => JSON.stringify(row) !== JSON.stringify(known.get(row.id))).length
  if (added.length + changed + gone.length > 0) {
    problems.push({ code: 'index-repaired', file: folder.projectFile, details: { added: added.length, changed, gone: gone.length } })
  }
  return { rows: [...kept, ...added], stale: newer > 0 || gone.length > 0, problems }
}

async function documentIds(files: Files, folder: ProjectFolder): Promise<Set<string>> {
  if ((await files.facts(folder.documents)) === null) return new Set()
  const entries = await files.list(folder.documents)
  return new Set(entries.flatMap(({ name, kind }) => (kind === 'file' ? (idOfDocumentFile(name) ?? []) : [])))
}

function byImport(a: DocumentRow, b: DocumentRow): number {
  return a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : a.id < b.id ? -1 : 1
}
