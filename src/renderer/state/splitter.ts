import { create } from 'zustand'
import type { SplitterState } from '#contract/calls/splitter'
import { PROFILE_ENDING } from '#contract/calls/splitter'
import type { Answer } from '#contract/failure'
import { call, on } from '#renderer/client/host'
import { choosePlace } from './choose-place'
import { putSummaries, useSession } from './session'
import { say, sayFailure } from './status'
import { showWork } from './work'

/** How far the splitter has learned in the open project; null before the host has said so. */
export const useSplitter = create<{ readonly state: SplitterState | null }>(() => ({ state: null }))

/** Hears what the splitter learns, and shows how far it is with splitting pages again. Called once; gives back how to stop. */
export function watchSplitter(): () => void {
  let isShown = false
  const stops = [
    on('splitter.progress', ({ changed, ...state }) => {
      useSplitter.setState({ state })
      putSummaries(changed)
      if (state.run !== null) showWork({ title: 'learning:splitting-again', ...state.run, stop: stopSplitting })
      else if (isShown) showWork(null)
      isShown = state.run !== null
    }),
    useSession.subscribe(({ project }, { project: before }) => {
      if (project?.dir === before?.dir) return
      useSplitter.setState({ state: null })
      if (isShown) showWork(null)
      isShown = false
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Asks the host how far the splitter has learned in the open project. */
export async function loadSplitter(): Promise<void> {
  if (useSession.getState().project === null) return
  take(await call('splitter.state', {}))
}

/** Writes what was learned to a file that a person chooses, for another project. */
export async function exportProfile(): Promise<void> {
  const { project } = useSession.getState()
  if (project === null) return
  const [file] = await choosePlace('save', `${project.dir}/exports/${project.name}${PROFILE_ENDING}`)
  if (file === undefined) return
  const answer = await call('splitter.export', { file })
  if (answer.ok) say('learning:exported', { file: answer.value.file })
  else sayFailure(answer.failure)
}

/** Takes what another project learned in place of what this one did. */
export async function importProfile(): Promise<void> {
  const [file] = await choosePlace('profile')
  if (file === undefined) return
  const answer = await call('splitter.import', { file })
  if (take(answer)) say('learning:imported', { count: answer.value.pages })
}

/** Forgets what was learned; untouched pages are split again as Galley comes. */
export async function forgetProfile(): Promise<void> {
  if (take(await call('splitter.reset', {}))) say('learning:forgotten')
}

/** Stops splitting pages again. */
export function stopSplitting(): void {
  void call('splitter.cancel', {}).then((answer) => {
    if (answer.ok) say('learning:stopped')
    else sayFailure(answer.failure)
  })
}

function take(answer: Answer<SplitterState>): answer is Extract<Answer<SplitterState>, { ok: true }> {
  if (answer.ok) useSplitter.setState({ state: answer.value })
  else sayFailure(answer.failure)
  return answer.ok
}
