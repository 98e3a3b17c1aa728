import { join } from 'node:path'
import { NO_ENTITIES } from '#core/entity/entity'
import { newProject, type Label } from '#core/file/project-file'
import { writeEntitiesFile } from '#core/file/entities-file'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { PROJECT_KIND } from './document-index'
import { projectFolder } from './project-folder'
import { StoredFile } from './stored-file'

/**
 * Makes an empty project in `dir`, which may exist and hold other files. Throws `project-exists` where there is a project,
 * and otherwise writes nothing over what is there. galley.json comes last: a folder with one is a whole project.
 */
export async function makeProject(files: Files, dir: string, name: string): Promise<void> {
  const folder = projectFolder(dir)
  if ((await files.facts(folder.projectFile)) !== null) throw new Failed('project-exists', { file: dir })
  for (const part of [folder.sources, folder.documents, folder.models, folder.backups]) await files.makeFolder(part)
  if ((await files.facts(folder.entities)) === null) await files.write(folder.entities, writeEntitiesFile(NO_ENTITIES))
  await new StoredFile(files, folder.projectFile, PROJECT_KIND).write(newProject(name, FIRST_LABELS))
}

/** The labels of a new project. Their titles are the window's business until somebody renames them. */
const FIRST_LABELS: readonly Label[] = [
  { name: 'PER', title: null, key: 'p', colour: 0, guideline: null },
  { name: 'LOC', title: null, key: 'l', colour: 1, guideline: null },
  { name: 'ORG', title: null, key: 'o', colour: 2, guideline: null },
]

/** What no system, or not every system, takes in the name of a folder. */
const BAD_IN_NAMES = /[\\/:*?"<>|\p{Cc}\s]+/gu

/** A folder below `parent` that does not exist yet, named like the project as far as file systems allow. */
export async function freeFolder(files: Files, parent: string, name: string): Promise<string> {
  const plain = [...name.replace(BAD_IN_NAMES, ' ')].slice(0, 60).join('').trim().replace(/^\.+|[. ]+$/gu, '') || 'Galley'
  for (let number = 1; ; number += 1) {
    const dir = join(parent, number === 1 ? plain : `${plain} ${number}`)
    if ((await files.facts(dir)) === null) return dir
  }
}
