import { readDocumentFile } from '#core/file/document-file'
import type { Digest } from '../../ports/digest'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Emit } from '../emit'
import type { CallsOf, Handlers } from '../handlers'
import type { Project } from '../project/project'
import { valueIn } from '../project/stored-file'
import { summaryOf } from '../project/summary'
import { openProject, writableProject, type Session } from '../session'
import { Comparison } from './comparison'
import { decideAll } from './decide-all'
import { writeDecisions } from './kept-decisions'
import { openOtherWork } from './open-other-work'
import { UndoLog } from './undo-log'

interface Outside {
  readonly files: Files
  readonly digest: Digest
  readonly emit: Emit
}

/** The comparisons of all windows. */
export interface CompareService {
  readonly handlers: Handlers<CallsOf<'compare'>>
  /** Opens the other work beside the session's project; for the command line, which looks at all documents in one go. */
  open(path: string, session: Session): Promise<Comparison>
  /** Forgets what a window compared. */
  sessionClosed(session: Session): Promise<void>
}

interface Open {
  readonly comparison: Comparison
  readonly log: UndoLog
}

/** So many names of pages that only the other one has are told. */
const NAMES = 100

/** Two editors' work side by side: what they have otherwise, and what is decided about it. */
export function createCompare({ files, digest, emit }: Outside): CompareService {
  const opened = new Map<Session, Open>()

  async function open(path: string, session: Session): Promise<Comparison> {
    const project = openProject(session)
    const other = await openOtherWork(files, path)
    const [mine, theirs] = await Promise.all([files.facts(project.folder.dir), files.facts(other.path)])
    if (mine?.identity === theirs?.identity) throw new Failed('same-project', { file: other.path })
    await sessionClosed(session)
    const comparison = new Comparison(files, project, other)
    opened.set(session, { comparison, log: new UndoLog(files, digest) })
    return comparison
  }

  async function sessionClosed(session: Session): Promise<void> {
    await opened.get(session)?.log.discard()
    opened.delete(session)
  }

  function openIn(session: Session): Open {
    const found = opened.get(session)
    // A window that opened another project meanwhile compares nothing any more.
    if (found === undefined || found.comparison.project !== openProject(session)) throw new Failed('no-such-job')
    return found
  }

  function tell(project: Project, session: Session, ids: readonly string[]): void {
    for (const id of ids) emit('document.changedOnDisk', { id }, (other) => other !== session && other.project === project)
  }

  return {
    open,
    sessionClosed,
    handlers: {
      'compare.open': async ({ path }, session) => {
        const { project, other } = await open(path, session)
        const theirs = new Set(other.pages.map((page) => page.digest))
        const rows = project.index.rows()
        const matched = rows.filter((row) => theirs.has(row.digest)).map((row) => row.id)
        const onlyTheirs = other.pages.filter((page) => project.index.idOfDigest(page.digest) === undefined).map((page) => page.name)
        return {
          name: other.name,
          path: other.path,
          matched,
          onlyMine: rows.length - matched.length,
          onlyTheirs: { count: onlyTheirs.length, names: onlyTheirs.slice(0, NAMES) },
        }
      },
      'compare.look': async ({ ids }, session) => ({ documents: await openIn(session).comparison.look(ids, () => session.closed) }),
      'compare.document': async ({ id }, session) => {
        const { theirs, begun, names, decisions } = await openIn(session).comparison.open(id)
        return { theirs, begun, names, decisions }
      },
      'compare.decide': async ({ id, decisions }, session) => {
        const project = writableProject(session)
        await writeDecisions(files, project.folder, await project.documents.read(id), decisions)
        return {}
      },
      'compare.decideAll': async ({ ids, kinds, side }, session) => {
        const project = writableProject(session)
        const { comparison, log } = openIn(session)
        const step = log.begin()
        const done = await decideAll(files, comparison, { ids, kinds: new Set(kinds), side }, step.keep, () => session.closed)
        tell(project, session, done.changed.map((row) => row.id))
        const undo = (await log.end(step.name, project)) ? step.name : null
        return { changed: done.changed.map(summaryOf), decided: done.decided, undo, failed: done.failed }
      },
      'compare.undo': async ({ undo }, session) => {
        const project = writableProject(session)
        const { changed, failed } = await openIn(session).log.undo(undo, project, async (json, id) => {
          const { text } = await project.documents.read(id)
          return valueIn({ read: (whole) => readDocumentFile(whole, text), newer: 'file-newer' }, json, project.folder.document(id))
        })
        tell(project, session, changed.map((row) => row.id))
        return { changed: changed.map(summaryOf), failed }
      },
      'compare.close': async (_request, session) => {
        await sessionClosed(session)
        return {}
      },
    },
  }
}
