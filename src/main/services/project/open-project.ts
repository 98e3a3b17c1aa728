import type { Failure } from '#contract/failure'
import { labelClash } from '#core/file/label-clash'
import type { Clock } from '../../ports/clock'
import type { Digest } from '../../ports/digest'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { LockAnswer, Locks } from '../../ports/locks'
import { whoHasOpen, type Emit } from '../emit'
import { Backups } from './backups'
import { DocumentIndex, PROJECT_KIND } from './document-index'
import { DocumentStore } from './document-store'
import { EntityStore } from './entity-store'
import { clearLeftovers } from './leftovers'
import { ProgressRecord } from './progress-record'
import { Project } from './project'
import { idOfDocumentFile, projectFolder, type ProjectFolder } from './project-folder'
import { repairIndex } from './repair-index'
import { readIn, textOf, unknownKeysIn } from './stored-file'

export interface ProjectOutside {
  readonly files: Files
  readonly locks: Locks
  readonly clock: Clock
  readonly digest: Digest
  readonly emit: Emit
}

/**
 * Opens the project in `dir`. Rejects with `Failed` (`file-missing`, `not-a-project`, `file-damaged`, `project-newer`)
 * and has then changed nothing. What can be lived with is in the project's `problems`.
 */
export async function openProjectIn(outside: ProjectOutside, dir: string): Promise<Project> {
  const { files, locks } = outside
  const folder = projectFolder(dir)
  if ((await files.facts(dir))?.kind !== 'folder') throw new Failed('file-missing', { file: dir })
  if ((await files.facts(folder.projectFile))?.kind !== 'file') throw new Failed('not-a-project', { file: dir })
  let project: Project | null = null
  let lost = false
  const access = await locks.take(dir, () => {
    lost = true
    const failure = project?.lockLost()
    if (failure !== undefined) outside.emit('notice', failure, whoHasOpen(dir))
  })
  try {
    project = await load(outside, folder, access)
    if (lost) project.lockLost()
    return project
  } catch (error) {
    if ('lock' in access) await access.lock.release()
    throw error
  }
}

async function load(outside: ProjectOutside, folder: ProjectFolder, access: LockAnswer): Promise<Project> {
  const { files, digest } = outside
  const mayWrite = 'lock' in access
  const leftovers = await clearLeftovers(files, folder, mayWrite)
  const facts = await files.facts(folder.projectFile)
  const read = readIn(PROJECT_KIND, textOf(await files.read(folder.projectFile), folder.projectFile), folder.projectFile)
  const file = read.value
  const repaired = await repairIndex(files, digest, folder, file.documents, facts?.modified ?? 0)
  const progress = new ProgressRecord(files, outside.clock, folder.dir)
  const index = new DocumentIndex({ ...outside, written: (rows) => progress.note(rows) }, folder.projectFile, { ...file, documents: repaired.rows }, facts)
  const leftOut = (read.damages ?? []).map(({ where, problem }): Failure => ({ code: 'labels-left-out', file: folder.projectFile, details: { where, problem } }))
  const clash = labelClash(file.labels)
  const clashes: Failure[] = clash === null ? [] : [{ code: 'labels-clash', file: folder.projectFile, details: { what: clash } }]
  const problems = [...leftovers, ...leftOut, ...clashes, ...unknownKeysIn(folder.projectFile, read), ...repaired.problems]
  const backups = new Backups(outside, folder)
  // A project opens without this copy too: what cannot be written is told at the first save.
  if (mayWrite) await backups.keepProjectFile().catch(() => undefined)
  // A reader's rows follow the documents too, but only in its own memory.
  if (!mayWrite) index.freeze()
  else if (repaired.stale) await index.rewrite()
  const documents = new DocumentStore(outside, folder, index, backups)
  const stopWatching = watchDocuments(outside, folder, documents)
  return new Project({ folder, index, documents, entities: new EntityStore(files, folder.entities, backups), backups, progress, problems, access, stopWatching })
}

/** Writers write in several steps; a file is looked at when it was left alone for this long (milliseconds). */
const SETTLE = 150

function watchDocuments({ files, clock, emit }: ProjectOutside, folder: ProjectFolder, documents: DocumentStore): () => void {
  const pending = new Map<string, () => void>()
  const stop = files.watch(folder.documents, (name) => {
    const id = idOfDocumentFile(name)
    if (id === null || !documents.isOpen(id)) return
    pending.get(id)?.()
    pending.set(
      id,
      clock.later(SETTLE, () => {
        pending.delete(id)
        void documents.wasChangedByOthers(id).then((changed) => changed && emit('document.changedOnDisk', { id }, whoHasOpen(folder.dir)))
      }),
    )
  })
  return () => {
    stop()
    for (const callOff of pending.values()) callOff()
  }
}
