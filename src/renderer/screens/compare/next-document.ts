import { documentsWithOpen, useCompare } from '#renderer/state/compare/store'
import { useCompared } from '#renderer/state/compare/compared'
import { openDocument } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { say } from '#renderer/state/status'

/** Opens the next document with open differences after the one that is shown; from the last it goes on with the first. */
export function goToNextDocument(): void {
  const { documentId } = useSession.getState()
  const all = useCompare.getState().other?.matched ?? []
  const open = new Set(documentsWithOpen(useCompare.getState()))
  const at = documentId === null ? -1 : all.indexOf(documentId)
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find((id) => open.has(id))
  if (next === undefined) return say('compare:nothing-open', undefined, 'refused')
  useCompared.setState({ at: 0 })
  openDocument(next, { screen: 'compare' })
}
