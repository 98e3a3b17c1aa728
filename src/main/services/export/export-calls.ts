import type { Clock } from '../../ports/clock'
import type { Emit } from '../emit'
import type { CallsOf, Handlers } from '../handlers'
import { openProject } from '../session'
import { WindowJobs } from '../window-jobs'
import { formatFacts, formatOf, layoutOfChoice } from './chosen'
import { runExport, type ExportOutside } from './export-run'
import type { Exporter } from './exporter'
import { previewExport } from './preview'
import { freeTarget } from './target'

interface Outside extends ExportOutside {
  readonly clock: Clock
  readonly emit: Emit
  readonly exporter: Exporter
}

/** Writing datasets: what would be written, and then writing it, as a whole or not at all. */
export function createExport(outside: Outside): Handlers<CallsOf<'export'>> {
  const { files, clock, emit, exporter } = outside
  const jobs = new WindowJobs(clock, (told, concerns) => emit('export.progress', told, concerns))

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
      return jobs.run(session, job, async (watch) => ({ report: (await runExport(outside, project, choice, watch, () => undefined)).report }))
    },
    'export.write': ({ job, choice, path, replace }, session) => {
      const project = openProject(session)
      return jobs.run(session, job, (watch) => exporter.write(project, { choice, path, replace }, watch))
    },
    'export.cancel': async ({ job }, session) => {
      jobs.stop(session, job)
      return {}
    },
  }
}
