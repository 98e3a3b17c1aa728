import { create } from 'zustand'
import type { ReviewRow } from '#renderer/state/review/rows'
import { useSession } from '#renderer/state/session'

/** The articles that are chosen, by their keys. They stay chosen while the view changes. */
export const useChosen = create<{ readonly keys: ReadonlySet<string> }>(() => ({ keys: new Set() }))

export function toggle(key: string): void {
  const keys = new Set(useChosen.getState().keys)
  if (!keys.delete(key)) keys.add(key)
  useChosen.setState({ keys })
}

/** Adds the rows from one index to another, both included, in either direction. */
export function chooseUpTo(rows: readonly ReviewRow[], from: number, to: number): void {
  const keys = new Set(useChosen.getState().keys)
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) keys.add(row.key)
  useChosen.setState({ keys })
}

/** Chooses exactly these. */
export function chooseOnly(rows: readonly ReviewRow[]): void {
  useChosen.setState({ keys: new Set(rows.map(({ key }) => key)) })
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useChosen.setState({ keys: new Set() })
})
