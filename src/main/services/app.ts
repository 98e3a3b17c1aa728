import type { PreferenceStore } from '../ports/preferences'
import type { Surroundings } from '../ports/surroundings'
import type { CallsOf, Handlers } from './handlers'

interface Outside {
  readonly preferences: PreferenceStore
  readonly surroundings: Surroundings
}

/** The start of a window, and what the person chose once. */
export function createApp({ preferences, surroundings }: Outside): Handlers<CallsOf<'app' | 'preferences'>> {
  // Only the first window imports what Galley was started with; a reload must not do it again.
  let paths = surroundings.launch.paths
  return {
    'app.start': async () => {
      const openPaths = paths
      paths = []
      return {
        version: surroundings.version,
        capabilities: surroundings.capabilities,
        systemLanguages: surroundings.systemLanguages,
        preferences: preferences.get(),
        openProject: surroundings.launch.project,
        openPaths,
        notices: preferences.problems,
      }
    },
    'app.readyToClose': async ({ saved }, session) => {
      session.readyToClose?.(saved)
      return {}
    },
    'preferences.set': async (change) => preferences.set(change),
  }
}
