import { basename, dirname } from 'node:path'
import { NO_ENTITIES, type EntityList } from '#core/entity/entity'
import { readDocumentFile, documentFormat } from '#core/file/document-file'
import { readEntitiesFile } from '#core/file/entities-file'
import { readProjectFile } from '#core/file/project-file'
import { readVersioned } from '#core/file/versions'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { PROJECT_KIND } from '../project/document-index'
import { idOfDocumentFile, isDocumentId, PROJECT_FILE, projectFolder, type ProjectFolder } from '../project/project-folder'
import { readIn, textOf, valueIn } from '../project/stored-file'
import { soundOrThrow, type OtherPage, type OtherWork } from './other-work'

/** A project's folder. Its index may be older than its documents: what it does not know is looked up in the documents. */
export async function readOtherProject(files: Files, path: string): Promise<OtherWork> {
  const folder = projectFolder(basename(path) === PROJECT_FILE ? dirname(path) : path)
  if ((await files.facts(folder.projectFile))?.kind !== 'file') throw new Failed('not-a-project', { file: folder.dir })
  const json = textOf(await files.read(folder.projectFile), folder.projectFile)
  const project = valueIn({ read: readProjectFile, newer: PROJECT_KIND.newer }, json, folder.projectFile)
  const ids = new Map<string, string>()
  const pages: OtherPage[] = []
  for (const { id, digest, name } of [...project.documents, ...(await unlisted(files, folder, new Set(project.documents.map((row) => row.id))))]) {
    if (!isDocumentId(id) || ids.has(digest)) continue
    ids.set(digest, id)
    pages.push({ digest, name })
  }
  return {
    name: project.name,
    path: folder.dir,
    entities: await entitiesIn(files, folder),
    pages,
    read: async (mine) => {
      const id = ids.get(mine.source.digest)
      if (id === undefined) return null
      const file = folder.document(id)
      const text = textOf(await files.read(file), file)
      const read = (whole: string) => {
        const head = readVersioned(whole, documentFormat)
        // Places of another source, or of the same one in another encoding, would be taken for damages.
        if (head.ok && (head.value.source.digest !== mine.source.digest || head.value.source.encoding !== mine.source.encoding)) throw new Failed('other-text', { file })
        return readDocumentFile(whole, mine.text)
      }
      return soundOrThrow(readIn({ read, newer: 'file-newer' }, text, file).value, mine, file)
    },
  }
}

/** Documents that are in the folder but not in galley.json: a copy made while Galley was running. Those that cannot be read are left out. */
async function unlisted(files: Files, folder: ProjectFolder, known: ReadonlySet<string>): Promise<{ id: string; digest: string; name: string }[]> {
  if ((await files.facts(folder.documents)) === null) return []
  const found = []
  for (const { name } of await files.list(folder.documents)) {
    const id = idOfDocumentFile(name)
    if (id === null || known.has(id)) continue
    const read = await files.read(folder.document(id)).then((bytes) => readVersioned(textOf(bytes, name), documentFormat), () => null)
    if (read?.ok === true) found.push({ id, digest: read.value.source.digest, name: read.value.source.name })
  }
  return found
}

/** A list that cannot be read counts as empty: mentions are compared all the same, and say that they are not linked. */
async function entitiesIn(files: Files, folder: ProjectFolder): Promise<EntityList> {
  if ((await files.facts(folder.entities)) === null) return NO_ENTITIES
  const read = await files.read(folder.entities).then((bytes) => readEntitiesFile(textOf(bytes, folder.entities)), () => null)
  return read?.ok === true ? read.value.list : NO_ENTITIES
}
