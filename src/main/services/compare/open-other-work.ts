import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { readOtherFile } from './other-file'
import { readOtherProject } from './other-project'
import type { OtherWork } from './other-work'

/**
 * Opens a project's folder (or the galley.json in it), or a file that Galley exported from it. Rejects with `file-missing`,
 * `not-a-project`, `project-newer`, `file-newer`, `file-damaged` or `not-comparable`.
 */
export async function openOtherWork(files: Files, path: string): Promise<OtherWork> {
  const facts = await files.facts(path)
  if (facts === null) throw new Failed('file-missing', { file: path })
  return facts.kind === 'folder' || /[\\/]galley\.json$/u.test(path) ? readOtherProject(files, path) : readOtherFile(files, path)
}
