import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Files } from '../ports/files'
import type { PreferenceStore } from '../ports/preferences'
import type { Surroundings } from '../ports/surroundings'
import { freeFolder, makeProject } from './project/new-project'
import { PROJECT_FILE } from './project/project-folder'

interface Outside {
  readonly files: Files
  readonly preferences: PreferenceStore
  readonly surroundings: Pick<Surroundings, 'projects' | 'systemLanguages'>
}

/** What a person asked for on the command line or by a double click. */
export interface LaunchRequest {
  readonly project: string | null
  readonly paths: readonly string[]
}

/** So many starts with paths are remembered with their projects. */
const REMEMBERED = 100

/**
 * Decides which project a start is about. A path that is a project (its folder, or the galley.json in it) is opened as
 * one. Texts go into the project that is asked for (made if missing), else into the one that an earlier start with the
 * same paths made, else into a new one, named like them, in the usual place. Throws `Failed` when none can be made.
 */
export async function planLaunch(outside: Outside, { project, paths }: LaunchRequest): Promise<Surroundings['launch']> {
  const [first] = paths
  if (project === null && first !== undefined && paths.length === 1) {
    const opened = await projectAt(outside.files, resolve(first))
    if (opened !== null) return { project: opened, paths: [] }
  }
  const wanted = project ?? (paths.length > 0 ? await projectFor(outside, paths) : null)
  if (wanted === null) return { project: null, paths: [] }
  const dir = resolve(wanted)
  if ((await projectAt(outside.files, dir)) === null) await make(outside, dir)
  return { project: dir, paths: paths.map((path) => resolve(path)) }
}

/** The project folder that a path means; null when it means none. */
export async function projectAt(files: Files, path: string): Promise<string | null> {
  const dir = basename(path) === PROJECT_FILE ? dirname(path) : path
  const facts = await files.facts(join(dir, PROJECT_FILE)).catch(() => null)
  return facts?.kind === 'file' ? dir : null
}

async function projectFor({ files, preferences, surroundings }: Outside, paths: readonly string[]): Promise<string> {
  const key = paths.map((path) => resolve(path)).join('\n')
  const remembered = preferences.get().projectFor ?? {}
  const before = remembered[key]
  if (before !== undefined && (await projectAt(files, before)) !== null) return before
  const dir = await freeFolder(files, surroundings.projects, nameFor(paths))
  const entries = Object.entries(remembered).filter(([path]) => path !== key)
  preferences.set({ projectFor: Object.fromEntries([...entries, [key, dir]].slice(-REMEMBERED)) })
  return dir
}

async function make({ files }: Outside, dir: string): Promise<void> {
  await makeProject(files, dir, basename(dir))
}

/** One file or folder gives its own name; several give that of the folder they are in. */
function nameFor(paths: readonly string[]): string {
  const path = resolve(paths[0] ?? '')
  return paths.length > 1 ? basename(dirname(path)) : basename(path, extname(path))
}
