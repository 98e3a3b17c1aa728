import type { Document } from '#core/document/model'
import { readDecisionsFile, writeDecisionsFile, type Decision } from '#core/file/decisions-file'
import type { Files } from '../../ports/files'
import type { ProjectFolder } from '../project/project-folder'
import { readIn, textOf } from '../project/stored-file'

/**
 * What was decided about a document; nothing where nothing was. Rejects with `file-damaged` or `file-newer`: such a file is
 * never written over.
 */
export async function readDecisions(files: Files, folder: ProjectFolder, { id, text }: Pick<Document, 'id' | 'text'>): Promise<readonly Decision[]> {
  const path = folder.decisionsOf(id)
  if ((await files.facts(path)) === null) return []
  const json = textOf(await files.read(path), path)
  return readIn({ read: (whole) => readDecisionsFile(whole, id, text), newer: 'file-newer' }, json, path).value
}

/** Puts decisions in place of those that were kept; a document without any has no file. */
export async function writeDecisions(
  files: Files,
  folder: ProjectFolder,
  document: Pick<Document, 'id' | 'text'>,
  decisions: readonly Decision[],
): Promise<void> {
  await readDecisions(files, folder, document)
  const path = folder.decisionsOf(document.id)
  if (decisions.length === 0) return files.remove(path)
  await files.makeFolder(folder.decisions)
  await files.write(path, writeDecisionsFile(document.id, decisions, document.text))
}
