import type { Clock } from '../../ports/clock'
import type { Emit } from '../emit'
import type { CallsOf, Handlers } from '../handlers'
import { openProject, type Session } from '../session'
import { formatFacts, formatOf, layoutOfChoice } from './chosen'
import { runExport, type ExportOutside, type Watch } from './export-run'
import type { Exporter } from './exporter'
import { previewExport } from './preview'
import { freeTarget } from './target'

interface Outside extends ExportOutside {
  readonly clock: Clock
  readonly emit: Emit
  readonly exporter: Exporter
}

/** Progress is told at most this often (milliseconds). */
const TELL = 200

/** Writing datasets: what would be written, and then writing it, as a whole or not at all. */
export function createExport(outside: Outside): Handlers<CallsOf<'export'>> {
  const { files, clock, emit, exporter } = outside
  const running = new WeakMap<Session, Map<string, { stopped: boolean }>>()

  /** Runs work that its window can stop by name; it also stops when the window goes. */
  async function asJob<T>(session: Session, job: string, work: (watch: Watch) => Promise<T>): Promise<T> {
    const jobs = running.get(session) ?? new Map<string, { stopped: boolean }>()
    running.set(session, jobs)
    const mine = { stopped: false }
    jobs.set(job, mine)
    let told = -Infinity
    try {
      return await work({
        stopped: () => mine.stopped || session.closed,
        progress: (done, total) => {
          if (clock.now() - told < TELL && done < total) return
          told = clock.now()
          emit('export.progress', { job, done, total }, (other) => other === session)
        },
      })
    } finally {
      jobs.delete(job)
    }
  }

  return {
    'export.formats': async () => ({ formats: formatFacts() }),
    'export.preview': async (choice, session) => {
      const project = openProject(session)
      const layout = layoutOfChoice(project, choice)
      const extension = layout === 'folder' ? `-${choice.format}` : formatOf(choice).extension
      const samples = await previewExport(outside, project, choice)
      return { samples, layout, suggested: await freeTarget(files, clock, project, extension) }
    },
    'export.count': ({ job, choice }, session) => {
      const project = openProject(session)
      return asJob(session, job, async (watch) => ({ report: (await runExport(outside, project, choice, watch, () => undefined)).report }))
    },
    'export.write': ({ job, choice, path, replace }, session) => {
      const project = openProject(session)
      return asJob(session, job, (watch) => exporter.write(project, { choice, path, replace }, watch))
    },
    'export.cancel': async ({ job }, session) => {
      const found = running.get(session)?.get(job)
      if (found !== undefined) found.stopped = true
      return {}
    },
  }
}
