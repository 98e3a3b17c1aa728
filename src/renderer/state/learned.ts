import { MODEL_ENDING } from '#contract/calls/suggest'
import { call } from '#renderer/client/host'
import { choosePlace } from './choose-place'
import { loadNames, useNames } from './names'
import { useSession } from './session'
import { say, sayFailure } from './status'

/** Writes what was learned in this project to a file that a person chooses, for another project. */
export async function exportLearned(): Promise<void> {
  const dir = useSession.getState().project?.dir ?? ''
  const [file] = await choosePlace('save', `${dir}/exports/learned${MODEL_ENDING}`)
  if (file === undefined) return
  const answer = await call('suggest.export', { file })
  if (answer.ok) say('tag:learned-exported', { file: answer.value.file })
  else sayFailure(answer.failure)
}

/** Takes what another project learned in place of what this one did. */
export async function importLearned(): Promise<void> {
  const [file] = await choosePlace('model')
  if (file === undefined) return
  const answer = await call('suggest.import', { file })
  if (!answer.ok) return sayFailure(answer.failure)
  say('tag:learned-imported', { count: answer.value.learning.articles, names: answer.value.names })
  await loadNames(true)
}

/** Suggestions are as Galley came; what was decided about names stays. */
export async function forgetLearned(): Promise<void> {
  const answer = await call('suggest.reset', {})
  if (!answer.ok) return sayFailure(answer.failure)
  useNames.setState({ learning: answer.value.learning })
  say('tag:learned-forgotten')
}
