import { isAbsolute, join, resolve } from 'node:path'
import type { Document } from '#core/document/model'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import type { ProfileChoice } from '#contract/calls/import'
import { refuseOwnFiles } from '../export/target'
import type { CallsOf, Handlers } from '../handlers'
import type { Project } from '../project/project'
import { openProject, writableProject } from '../session'
import { ProjectSplitter, readProfile, type SplitterOutside } from './project-splitter'

/** The splitters of all open projects. */
export interface SplitterService {
  readonly handlers: Handlers<CallsOf<'splitter'>>
  /** A document of the project was saved. */
  saved(project: Project, document: Document): void
  /** What pages are split with on their way into the project. Throws `model-not-usable` where a chosen file cannot be used. */
  profile(project: Project, choice: ProfileChoice): Promise<ProfileFile | null>
}

/** What the splitter learned in each project. */
export function createSplitterService(outside: SplitterOutside): SplitterService {
  const known = new WeakMap<Project, ProjectSplitter>()

  function of(project: Project): ProjectSplitter {
    let splitter = known.get(project)
    if (splitter === undefined) known.set(project, (splitter = new ProjectSplitter(outside, project)))
    return splitter
  }

  const inProject = (project: Project, file: string): string => (isAbsolute(file) ? resolve(file) : join(project.folder.exports, file))

  return {
    handlers: {
      'splitter.state': (_request, session) => of(openProject(session)).state(),
      'splitter.reset': (_request, session) => of(writableProject(session)).reset(),
      'splitter.cancel': async (_request, session) => {
        of(writableProject(session)).cancel()
        return {}
      },
      'splitter.export': async ({ file }, session) => {
        const project = openProject(session)
        const path = inProject(project, file)
        await refuseOwnFiles(outside.files, project, path)
        return { file: path, bytes: await of(project).export(path) }
      },
      'splitter.import': ({ file }, session) => {
        const project = writableProject(session)
        return of(project).import(inProject(project, file))
      },
    },
    saved: (project, document) => of(project).saved(document),
    profile: async (project, choice) => {
      if (choice.kind === 'shipped') return null
      if (choice.kind === 'project') return of(project).profile()
      const { bytes, facts } = await readProfile(outside, resolve(choice.path))
      return facts.isFollowed ? { id: outside.digest(bytes), bytes } : null
    },
  }
}
