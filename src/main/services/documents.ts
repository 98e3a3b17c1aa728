import type { Document } from '#core/document/model'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import type { Clock } from '../ports/clock'
import { timestamp } from '../ports/clock'
import type { Files } from '../ports/files'
import type { Pages } from '../ports/pages'
import type { Emit } from './emit'
import type { CallsOf, Handlers } from './handlers'
import { changeDocuments } from './project/change-documents'
import type { Saved } from './project/document-store'
import type { Project } from './project/project'
import { summaryOf } from './project/summary'
import { searchProject } from './search'
import { openProject, writableProject, type Session } from './session'

interface Outside {
  readonly files: Files
  readonly pages: Pages
  readonly clock: Clock
  readonly emit: Emit
  /** Hears of every document that was saved. */
  readonly saved: (project: Project, document: Document) => void
  /** What the project's pages are split with. */
  readonly profileOf: (project: Project) => Promise<ProfileFile | null>
}

/** Opening, saving and finding documents of the project that the window has open. */
export function createDocuments({ files, pages, clock, emit, saved: heard, profileOf }: Outside): Handlers<CallsOf<'documents'>> {
  /** The last search of each window: a new one ends the one before. */
  const searches = new WeakMap<Session, object>()

  async function tell(saving: Promise<Saved>, project: Project, session: Session) {
    const { document, revision, row } = await saving
    heard(project, document)
    emit('document.changedOnDisk', { id: row.id }, (other) => other !== session && other.project === project)
    return { revision, savedAt: timestamp(clock), summary: summaryOf(row) }
  }

  return {
    'documents.open': ({ id }, session) => {
      session.document = id
      return openProject(session).documents.open(id)
    },
    'documents.save': ({ document, revision }, session) => {
      const project = writableProject(session)
      return tell(project.documents.save(document, revision), project, session)
    },
    'documents.saveDelta': ({ id, delta, revision }, session) => {
      const project = writableProject(session)
      return tell(project.documents.saveDelta(id, delta, revision), project, session)
    },
    'documents.splitAgain': async ({ id }, session) => {
      const project = openProject(session)
      const { text, source } = await project.documents.read(id)
      return { segmentation: await pages.segment(text, source.name, await profileOf(project)) }
    },
    'documents.change': async ({ changes }, session) => {
      const project = writableProject(session)
      const done = await changeDocuments(project, changes, () => session.closed)
      for (const { summary } of done.changed) emit('document.changedOnDisk', { id: summary.id }, (other) => other !== session && other.project === project)
      for (const { summary } of done.changed) if (summary.status === 'confirmed') heard(project, await project.documents.read(summary.id))
      return done
    },
    'documents.restore': async ({ id }, session) => ({ summary: summaryOf(await writableProject(session).documents.restore(id)) }),
    'documents.remove': ({ ids }, session) => writableProject(session).documents.remove(ids),
    'documents.putBack': async ({ ids }, session) => {
      const { rows, failure } = await writableProject(session).documents.putBack(ids)
      return { summaries: rows.map(summaryOf), failure }
    },
    'documents.search': (request, session) => {
      const mine = {}
      searches.set(session, mine)
      return searchProject(files, openProject(session), request, () => searches.get(session) !== mine)
    },
  }
}
