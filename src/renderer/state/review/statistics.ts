import { create } from 'zustand'
import type { AnswerOf } from '#contract/calls'
import { call, on } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { useSession } from '../session'
import { sayFailure } from '../status'
import { showWork } from '../work'

export type Counted = AnswerOf<'review.statistics'>

const NONE: { readonly counted: Counted | null; readonly running: boolean } = { counted: null, running: false }

export const useStatistics = create<typeof NONE>(() => NONE)

/** Counts what the project holds now. What is open is saved first; what was counted before is shown meanwhile. */
export async function countProject(): Promise<void> {
  if (useStatistics.getState().running) return
  useStatistics.setState({ running: true })
  const stopHearing = on('review.progress', ({ done, total }) =>
    showWork({ title: 'review:counting', done, total, stop: () => void call('review.stop', {}) }),
  )
  try {
    await finishBeforeLeaving()
    const answer = await call('review.statistics', {})
    if (answer.ok) useStatistics.setState({ counted: answer.value })
    else sayFailure(answer.failure)
  } finally {
    stopHearing()
    showWork(null)
    useStatistics.setState({ running: false })
  }
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useStatistics.setState(NONE)
})
