import { create } from 'zustand'
import { useSession } from '#renderer/state/session'
import type { Choose } from '#renderer/ui/table/choosing'

/** The articles that are chosen, by their keys. They stay chosen while the view changes. */
export const useChosen = create<{ readonly keys: ReadonlySet<string> }>(() => ({ keys: new Set() }))

/** Changes which articles are chosen. */
export const choose: Choose = (change) => useChosen.setState(({ keys }) => ({ keys: change(keys) }))

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) choose(() => new Set())
})
