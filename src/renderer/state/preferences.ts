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

/** True the first time it is asked for a hint: show it now. It is not shown again. */
export function isHintNew(hint: string): boolean {
  return !useSession.getState().preferences.hintsSeen.includes(hint)
}

/** The person has seen a hint; it does not come back. */
export function hintSeen(hint: string): void {
  const { hintsSeen } = useSession.getState().preferences
  if (!hintsSeen.includes(hint)) setPreferences({ hintsSeen: [...hintsSeen, hint] })
}
