import { failureOf } from '../ports/failed'
import type { Clock } from '../ports/clock'
import type { Digest } from '../ports/digest'
import type { Files } from '../ports/files'
import type { Locks } from '../ports/locks'
import type { Pages } from '../ports/pages'
import type { Picker } from '../ports/picker'
import type { PreferenceStore } from '../ports/preferences'
import type { Suggesters } from '../ports/suggester'
import type { Surroundings } from '../ports/surroundings'
import { createAnnotations, type AnnotationService } from './annotations/annotation-calls'
import { createApp } from './app'
import { createCompare, type CompareService } from './compare/compare-calls'
import { createDocuments } from './documents'
import type { Emit } from './emit'
import { createEntities } from './entities/entities'
import { createExport } from './export/export-calls'
import { Exporter } from './export/exporter'
import type { Handlers } from './handlers'
import { createImport } from './import/import-calls'
import { Importer } from './import/importer'
import { createLabels } from './labels'
import { createPlaces } from './places'
import { OpenProjects } from './project/open-projects'
import { restoreCopy } from './project/restore-copy'
import { createProjects } from './projects'
import { createReview } from './review/review'
import { newSession, type Session } from './session'
import { createSplitterService } from './splitter/splitter-calls'
import type { Watch } from './window-jobs'
import { createSuggest } from './suggest/suggest-calls'

/** Everything that varies from host to host: the outside, as ports. */
export interface Outside {
  readonly files: Files
  readonly locks: Locks
  readonly clock: Clock
  readonly digest: Digest
  readonly pages: Pages
  readonly suggesters: Suggesters
  readonly preferences: PreferenceStore
  /** Null where the host has no dialogs of its own. */
  readonly picker: Picker | null
  readonly surroundings: Surroundings
  readonly emit: Emit
  /** Takes what only whoever repairs Galley can use: errors that are our own mistakes. */
  readonly log: (line: string) => void
}

/** The services of a host: the same for each of them. */
export interface Services {
  /** One for every call of the table. */
  readonly handlers: Handlers
  /** For the command line, which imports without a window. */
  readonly importer: Importer
  /** Likewise. */
  readonly exporter: Exporter
  /** Likewise. */
  readonly annotations: AnnotationService
  /** Likewise: see `projects.restore`. */
  restoreCopy(file: string, dir: string, watch: Watch): Promise<void>
  /** For the command line, which compares all documents in one go. */
  readonly compare: CompareService
  openSession(): Session
  closeSession(session: Session): Promise<void>
  /** Notes an error that nobody foresaw. */
  report(error: unknown, call: string): void
  /** Ends all work: imports stop after the file in hand, indexes are written, locks let go. */
  close(): Promise<void>
}

export function createServices(outside: Outside): Services {
  const open = new OpenProjects(outside)
  const splitter = createSplitterService({ ...outside, run: (project, job) => open.run(project, job) })
  const importer = new Importer({ ...outside, open, profile: splitter.profile })
  const review = createReview(outside)
  const compare = createCompare(outside)
  const suggest = createSuggest({ ...outside, run: (project, job) => open.run(project, job) })
  const exporter = new Exporter(outside)
  const annotations = createAnnotations({ ...outside, importer })
  return {
    handlers: {
      ...review.handlers,
      ...compare.handlers,
      ...createApp(outside),
      ...createProjects({ ...outside, open, importer }),
      ...createDocuments({
        ...outside,
        saved: (project, document) => {
          suggest.saved(project, document)
          splitter.saved(project, document)
        },
        profileOf: (project) => splitter.profile(project, { kind: 'project' }),
      }),
      ...splitter.handlers,
      ...suggest.handlers,
      ...createImport({ ...outside, importer }),
      ...annotations.handlers,
      ...createEntities(outside),
      ...createLabels(outside),
      ...createExport({ ...outside, exporter }),
      ...createPlaces(outside),
    },
    importer,
    exporter,
    annotations,
    restoreCopy: (file, dir, watch) => restoreCopy(outside, file, dir, watch),
    compare,
    openSession: newSession,
    closeSession: async (session) => {
      session.closed = true
      await importer.sessionClosed(session)
      await compare.sessionClosed(session)
      await open.leave(session)
    },
    report: (error, call) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      outside.log(`${call} failed: ${text} (${failureOf(error).code})`)
    },
    close: async () => {
      await open.closeAll()
      await review.close()
      await outside.suggesters.close()
      await outside.pages.close()
    },
  }
}
