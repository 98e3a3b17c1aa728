import { isAbsolute, join, resolve } from 'node:path'
import type { Document } from '#core/document/model'
import { refuseOwnFiles } from '../export/target'
import type { CallsOf, Handlers } from '../handlers'
import type { Project } from '../project/project'
import { openProject, writableProject, type Session } from '../session'
import { findOccurrences } from './find-occurrences'
import { ProjectSuggestions, type SuggestOutside } from './project-suggestions'

/** The suggestions of every open project. */
export interface SuggestService {
  readonly handlers: Handlers<CallsOf<'suggest'>>
  /** A document of the project was saved. */
  saved(project: Project, document: Document): void
}

/** Suggested mentions, decisions about names, and what was learned. */
export function createSuggest(outside: SuggestOutside): SuggestService {
  const known = new WeakMap<Project, ProjectSuggestions>()
  /** The last question of each window about a text, and about a document. */
  const questions = new WeakMap<Session, object>()
  const wanted = new WeakMap<Session, object>()

  function of(project: Project): ProjectSuggestions {
    let suggestions = known.get(project)
    if (suggestions === undefined) known.set(project, (suggestions = new ProjectSuggestions(outside, project)))
    return suggestions
  }

  const inProject = (project: Project, file: string): string => (isAbsolute(file) ? resolve(file) : join(project.folder.exports, file))

  return {
    handlers: {
      'suggest.document': async ({ id }, session) => {
        const mine = {}
        wanted.set(session, mine)
        return { suggestions: await of(openProject(session)).suggest(id, () => session.closed || wanted.get(session) !== mine) }
      },
      'suggest.state': (_request, session) => of(openProject(session)).state(),
      'suggest.decide': async ({ names }, session) => {
        await of(writableProject(session)).decide(names)
        return {}
      },
      'suggest.occurrences': (request, session) => {
        const mine = {}
        questions.set(session, mine)
        return findOccurrences(outside, openProject(session), request, () => session.closed || questions.get(session) !== mine)
      },
      'suggest.reset': async (_request, session) => {
        const suggestions = of(writableProject(session))
        await suggestions.reset()
        return { learning: suggestions.learning() }
      },
      'suggest.export': async ({ file }, session) => {
        const project = openProject(session)
        const path = inProject(project, file)
        await refuseOwnFiles(outside.files, project, path)
        return { file: path, bytes: await of(project).export(path) }
      },
      'suggest.import': async ({ file }, session) => {
        const project = writableProject(session)
        const names = await of(project).import(inProject(project, file))
        return { learning: of(project).learning(), names }
      },
    },
    saved: (project, document) => of(project).saved(document),
  }
}
