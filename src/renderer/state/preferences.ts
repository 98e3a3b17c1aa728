import { call } from '#renderer/client/host'
import type { Preferences } from '#contract/calls/app'
import { sayFailure } from './status'
import { useSession } from './session'

/** Keeps a choice: at once on screen, then by the host for the next start. */
export function setPreferences(change: Partial<Preferences>): void {
  useSession.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }))
  void call('preferences.set', change).then((answer) => {
    if (!answer.ok) sayFailure(answer.failure)
  })
}
