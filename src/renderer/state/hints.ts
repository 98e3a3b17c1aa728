import { setPreferences } from './preferences'
import { useSession } from './session'

const NONE = { off: false, seen: [] as string[] }

/** The first of these hints that was not seen yet; null when all were, or none are wanted. */
export function useHint<Name extends string>(wanted: readonly Name[]): Name | null {
  const { off, seen } = useSession((session) => session.preferences.hints) ?? NONE
  return off ? null : (wanted.find((name) => !seen.includes(name)) ?? null)
}

/** The hint was read, or what it tells was done without it: it is not shown again. */
export function hintSeen(name: string): void {
  const { off, seen } = useSession.getState().preferences.hints ?? NONE
  if (!seen.includes(name)) setPreferences({ hints: { off, seen: [...seen, name] } })
}

/** Shows hints or shows none any more. Asked for again, all of them are shown again. */
export function wantHints(wanted: boolean): void {
  const seen = useSession.getState().preferences.hints?.seen ?? []
  setPreferences({ hints: { off: !wanted, seen: wanted ? [] : seen } })
}
