import { readingFinder } from '#core/reading/find'
import type { Emit } from '../emit'
import type { CallsOf, Handlers } from '../handlers'
import type { Project } from '../project/project'
import { hitIn } from '../search'
import { openProject, type Session } from '../session'
import { checkProject } from './check-project'
import { statisticsOf } from './project-statistics'
import { Surveys, type SurveyOutside } from './surveys'

export interface Review {
  readonly handlers: Handlers<CallsOf<'review'>>
  /** Writes what is not in the cache yet. */
  close(): Promise<void>
}

/** What can be said of the articles of a project as a whole. */
export function createReview(outside: SurveyOutside & { readonly emit: Emit }): Review {
  const known = new Map<Project, Surveys>()

  const surveysOf = (project: Project): Surveys => {
    let surveys = known.get(project)
    if (surveys === undefined) {
      forgetClosed()
      surveys = new Surveys(outside, project)
      known.set(project, surveys)
    }
    return surveys
  }

  /** The texts of projects that nobody has open any more need not stay in memory. */
  function forgetClosed(): void {
    for (const [project, surveys] of known) {
      if (project.inUse) continue
      known.delete(project)
      void surveys.flush()
    }
  }

  /** The last work of each window: a new one ends the one before. */
  const works = new WeakMap<Session, object>()

  function begin(session: Session) {
    const mine = {}
    works.set(session, mine)
    return {
      progress: (done: number, total: number) => outside.emit('review.progress', { done, total }, (other) => other === session),
      stopped: () => session.closed || works.get(session) !== mine,
    }
  }

  return {
    handlers: {
      'review.check': async ({ limit }, session) => {
        const project = openProject(session)
        return checkProject(project, surveysOf(project), limit, begin(session))
      },
      'review.statistics': async (_request, session) => {
        const project = openProject(session)
        const statistics = await statisticsOf(project, surveysOf(project), begin(session))
        return { statistics, progress: await project.progress.days() }
      },
      'review.stop': async (_request, session) => {
        works.delete(session)
        return {}
      },
      'review.rows': async ({ ids }, session) => {
        const found = await surveysOf(openProject(session)).rows(ids)
        return { documents: found.map(({ id, rows, failure }) => ({ id, rows, failure })) }
      },
      'review.search': async ({ query, ids }, session) => {
        const find = readingFinder(query)
        const found = await surveysOf(openProject(session)).texts(ids)
        const hits = found.flatMap(({ id, texts }) =>
          texts.flatMap(({ article, text }) => {
            const places = find(text)
            const [first] = places
            if (first === undefined) return []
            const { before, hit, after } = hitIn(text, id, first.start, first.end)
            return [{ document: id, article, count: places.length, before, hit, after }]
          }),
        )
        return { hits }
      },
    },
    close: async () => {
      await Promise.all([...known.values()].map((surveys) => surveys.flush()))
    },
  }
}
