import { join } from 'node:path'
import type { Failure } from '#contract/failure'
import { isTemporary, type Files } from '../../ports/files'
import type { ProjectFolder } from './project-folder'

/**
 * Finds files whose writing was cut off. They hold nothing that was ever called saved, so they are removed where we may
 * write. Says what was found, for people to read.
 */
export async function clearLeftovers(files: Files, folder: ProjectFolder, mayWrite: boolean): Promise<Failure[]> {
  const found: Failure[] = []
  for (const dir of [folder.dir, folder.sources, folder.documents, folder.exports]) {
    if ((await files.facts(dir)) === null) continue
    for (const { name } of await files.list(dir)) {
      if (!isTemporary(name)) continue
      if (mayWrite) await files.remove(join(dir, name))
      found.push({ code: 'interrupted-write', file: join(dir, targetOf(name)) })
    }
  }
  return found
}

/** `.galley.json.0123456789ab.galley-tmp` → `galley.json`. */
function targetOf(temporary: string): string {
  return temporary.slice(1).replace(/\.[0-9a-f]{12}\.galley-tmp$/u, '')
}
