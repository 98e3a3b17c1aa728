import { join, resolve } from 'node:path'
import type { OpenProject } from '#contract/calls/projects'
import { timestamp, type Clock } from '../ports/clock'
import type { Digest } from '../ports/digest'
import type { Files } from '../ports/files'
import type { PreferenceStore } from '../ports/preferences'
import type { Surroundings } from '../ports/surroundings'
import type { Emit } from './emit'
import type { CallsOf, Handlers } from './handlers'
import type { Importer } from './import/importer'
import { freeFolder, makeProject } from './project/new-project'
import type { OpenProjects } from './project/open-projects'
import { PROJECT_FILE } from './project/project-folder'
import { projectAsSeenBy } from './project/summary'
import { restoreCopy } from './project/restore-copy'
import type { Session } from './session'
import { WindowJobs } from './window-jobs'

interface Outside {
  readonly files: Files
  readonly clock: Clock
  readonly preferences: PreferenceStore
  readonly surroundings: Surroundings
  readonly digest: Digest
  readonly emit: Emit
  readonly open: OpenProjects
  readonly importer: Importer
}

const SAMPLES = 'Galley samples'
/** So many projects are remembered. */
const RECENT = 20

/** Making, opening and closing projects. */
export function createProjects(outside: Outside): Handlers<CallsOf<'projects'>> {
  const { files, open, preferences, surroundings, importer } = outside

  const jobs = new WindowJobs(outside.clock, (told, concerns) => outside.emit('projects.progress', told, concerns))

  async function openIn(dir: string, session: Session): Promise<OpenProject> {
    const project = await open.open(session, dir)
    remember(outside, project.folder.dir, project.name)
    return projectAsSeenBy(session, project)
  }

  return {
    'projects.open': ({ dir }, session) => openIn(dir, session),
    'projects.create': async ({ dir, name }, session) => {
      await makeProject(files, dir, name)
      return openIn(dir, session)
    },
    'projects.restore': ({ job, file, dir }, session) =>
      jobs.run(session, job, async (watch) => {
        await restoreCopy(outside, resolve(file), resolve(dir), watch)
        return openIn(resolve(dir), session)
      }),
    'projects.cancel': async ({ job }, session) => {
      jobs.stop(session, job)
      return {}
    },
    'projects.suggestFolder': async ({ name }) => ({ dir: await freeFolder(files, surroundings.projects, name) }),
    'projects.openSamples': async (_request, session) => {
      const dir = join(surroundings.projects, SAMPLES)
      if ((await files.facts(join(dir, PROJECT_FILE))) === null) await makeProject(files, dir, SAMPLES)
      const opened = await openIn(dir, session)
      if (opened.readOnly !== null || opened.documents.length > 0) return opened
      await importer.importAll([surroundings.samples], session)
      return openIn(dir, session)
    },
    'projects.close': async (_request, session) => {
      await open.leave(session)
      preferences.set({ lastProject: null })
      return {}
    },
  }
}

function remember({ preferences, clock }: Outside, dir: string, name: string): void {
  const others = preferences.get().recentProjects.filter((recent) => recent.dir !== dir)
  const recentProjects = [{ dir, name, openedAt: timestamp(clock) }, ...others].slice(0, RECENT)
  preferences.set({ lastProject: dir, recentProjects })
}
