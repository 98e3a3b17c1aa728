import type { DocumentSummary } from '#contract/document'
import { useSession } from '#renderer/state/session'

/** Chooses a document, or not any more. */
export function toggleChosen(id: string): void {
  const chosen = new Set(useSession.getState().chosen)
  if (!chosen.delete(id)) chosen.add(id)
  useSession.setState({ chosen })
}

/** Adds the rows from one index to another, both included, in either direction. */
export function chooseUpTo(rows: readonly DocumentSummary[], from: number, to: number): void {
  const added = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
  useSession.setState(({ chosen }) => ({ chosen: new Set([...chosen, ...added]) }))
}

/** Chooses exactly these. */
export function chooseOnly(rows: readonly DocumentSummary[]): void {
  useSession.setState({ chosen: new Set(rows.map((row) => row.id)) })
}
