import { restoreSuggester, type Suggester, type SuggesterResources } from '#core/mention/suggester'
import type { Started } from '../../ports/suggester'
import type { SuggestAnswer, SuggestMessage, SuggestTask } from './suggest-task'

/** Answers tasks for any number of projects with one dictionary and one set of weights. Never throws. */
export function createSuggestWork(resources: () => SuggesterResources): (message: SuggestMessage) => SuggestAnswer {
  const projects = new Map<number, Suggester>()

  function start({ stored, decisions }: Extract<SuggestTask, { kind: 'start' }>['with'], project: number): Started {
    const { suggester, problem } = restoreSuggester(resources(), stored, decisions)
    projects.set(project, suggester)
    return { problem, articles: suggester.learned() }
  }

  return ({ project, task }) => {
    try {
      if (task.kind === 'start') return { kind: 'done', value: start(task.with, project) }
      const suggester = projects.get(project)
      if (task.kind === 'end') return { kind: 'done', value: projects.delete(project) }
      if (suggester === undefined) return { kind: 'not-started' }
      return { kind: 'done', value: work(suggester, task) }
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
}

function work(suggester: Suggester, task: Exclude<SuggestTask, { kind: 'start' | 'end' }>): unknown {
  switch (task.kind) {
    case 'suggest':
      return suggester.suggest(task.document)
    case 'decide':
      for (const { name, label, accepted } of task.decisions) {
        if (accepted === null) suggester.forget(name, label)
        else if (accepted) suggester.confirm(name, label)
        else suggester.reject(name, label)
      }
      return undefined
    case 'follow':
      suggester.follow(task.document)
      return suggester.learned()
    case 'store':
      return suggester.store()
  }
}
