import { neediest } from './document-order'
import { setPreferences } from './preferences'
import type { Screen } from './screen'
import { useSession, type Place } from './session'

/**
 * Makes a document the current one and shows it; `screen` is Split unless said otherwise. Ids that the project does not
 * have are ignored: the row may have been removed since.
 */
export function openDocument(id: string, where: Place & { readonly screen?: Screen | undefined } = {}): void {
  const { documents, project, preferences } = useSession.getState()
  if (project === null || !documents.some((row) => row.id === id)) return
  const { screen = 'split', ...place } = where
  useSession.setState({ documentId: id, screen, place: place.span === undefined && place.article === undefined ? null : place })
  if (preferences.lastDocument[project.dir] !== id) {
    setPreferences({ lastDocument: { ...preferences.lastDocument, [project.dir]: id } })
  }
}

/**
 * Shows a screen. Without a project there is only welcome and settings. Split and Tag are never shown empty where there is
 * something to do: with no document open they open the one that needs an editor most.
 */
export function showScreen(screen: Screen): void {
  const { project, documentId, documents } = useSession.getState()
  if (project === null) {
    useSession.setState({ screen: screen === 'settings' ? 'settings' : 'welcome' })
    return
  }
  const waiting = documentId === null && (screen === 'split' || screen === 'tag') ? (neediest(documents, null) ?? documents[0]) : undefined
  if (waiting === undefined) useSession.setState({ screen })
  else openDocument(waiting.id, { screen })
}

/** The place to go to, once: the screen that takes it up calls this, so that coming back later does not jump again. */
export function takePlace(): Place | null {
  const { place } = useSession.getState()
  if (place !== null) useSession.setState({ place: null })
  return place
}
