import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { timestamp, type Clock } from '../../ports/clock'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Project } from '../project/project'
import { REPORT_FILE, readReportFile } from './report-file'

export type Layout = 'file' | 'folder'

/** Where an export goes: a path as a person typed it, below `exports/` when it is not absolute. */
export function targetPath(project: Project, path: string): string {
  return isAbsolute(path) ? resolve(path) : join(project.folder.exports, path)
}

/** exports/<project>-<day>, with a number if there is such a file or folder. */
export async function freeTarget(files: Files, clock: Clock, project: Project, extension: string): Promise<string> {
  const stem = `${basename(project.folder.dir)}-${timestamp(clock).slice(0, 10)}`
  for (let number = 1; ; number += 1) {
    const path = join(project.folder.exports, number === 1 ? `${stem}${extension}` : `${stem}-${number}${extension}`)
    if ((await files.facts(path)) === null) return path
  }
}

/**
 * Throws when an export may not go there: `not-allowed` over the project itself, `cannot-write` for a folder where a file
 * is to be or the other way round, `target-not-ours` for a folder with anything that no export wrote, `target-exists` for
 * an export, unless it is to be replaced.
 */
export async function checkTarget(files: Files, project: Project, path: string, layout: Layout, replace: boolean): Promise<void> {
  await refuseOwnFiles(files, project, path)
  const there = await files.facts(path)
  if (there === null) return
  if (there.kind !== layout) throw new Failed('cannot-write', { file: path })
  if (layout === 'folder' && !(await isExportOrEmpty(files, path))) return
  if (!replace) throw new Failed('target-exists', { file: path })
}

/** False for an empty folder, true for an export; throws for any other folder: nothing of somebody else's is ever removed. */
async function isExportOrEmpty(files: Files, dir: string): Promise<boolean> {
  const found = await filesBelow(files, dir)
  if (found.length === 0) return false
  const bytes = await files.read(join(dir, REPORT_FILE)).catch(() => null)
  const report = bytes === null ? null : readReportFile(Buffer.from(bytes).toString('utf8'))
  const ours = new Set([REPORT_FILE, ...(report?.files.map(({ file }) => file) ?? [])])
  const other = found.find((file) => report === null || !ours.has(file))
  if (other !== undefined) throw new Failed('target-not-ours', { file: dir, details: { other } })
  return true
}

async function filesBelow(files: Files, dir: string, prefix = ''): Promise<string[]> {
  const found: string[] = []
  for (const { name, kind } of await files.list(join(dir, prefix))) {
    if (kind === 'folder') found.push(...(await filesBelow(files, dir, `${prefix}${name}/`)))
    else found.push(`${prefix}${name}`)
  }
  return found
}

/** Throws `not-allowed` for a path over the project itself: what is written for others goes anywhere else, by whatever links, and in whatever capitals the system allows. */
export async function refuseOwnFiles(files: Files, { folder }: Pick<Project, 'folder'>, path: string): Promise<void> {
  const places = [folder.projectFile, folder.entities, folder.sources, folder.documents, folder.models, folder.backups, folder.decisions]
  const identities = new Set<string>()
  for (const place of places) {
    const facts = await files.facts(place)
    if (facts !== null) identities.add(facts.identity)
  }
  const root = (await files.facts(folder.dir))?.identity
  for (let at = path; ; at = dirname(at)) {
    const identity = (await files.facts(at))?.identity
    if (identity !== undefined && identities.has(identity)) throw new Failed('not-allowed', { file: path })
    if (identity !== undefined && identity === root) {
      const [top = ''] = relative(at, path).split(sep)
      const isOwn = top === '' || places.some((place) => relative(folder.dir, place) === top.toLowerCase())
      if (isOwn) throw new Failed('not-allowed', { file: path })
      return
    }
    if (dirname(at) === at) return
  }
}
