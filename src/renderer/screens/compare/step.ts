import type { Difference } from '#core/compare/difference'
import { differencesWith, useCompared } from '#renderer/state/compare/compared'
import { useCompare } from '#renderer/state/compare/store'
import { currentDocument } from '#renderer/state/document-store'
import { goToNextDocument } from './next-document'

/** The open differences that are shown; none while no document is. */
export function shownDifferences(): readonly Difference[] {
  const { side } = useCompared.getState()
  const { kind } = useCompare.getState()
  const document = currentDocument()
  if (document === null || side === null || side.id !== document.id) return []
  return differencesWith(document, side).open.filter((one) => kind === null || one.kind === kind)
}

/** The difference that is shown; undefined when there is none. */
export function currentDifference(): Difference | undefined {
  const all = shownDifferences()
  return all[Math.min(useCompared.getState().at, all.length - 1)]
}

/** Shows the next (1) or the previous (-1) difference; beyond the last one the next document that has any. */
export function step(by: 1 | -1): void {
  const count = shownDifferences().length
  const at = Math.min(useCompared.getState().at, Math.max(0, count - 1)) + by
  if (at >= count) return goToNextDocument()
  useCompared.setState({ at: Math.max(0, at) })
}
