import type { PreferenceStore } from '../ports/preferences'
import type { Surroundings } from '../ports/surroundings'
import type { CallsOf, Handlers } from './handlers'

interface Outside {
  readonly preferences: PreferenceStore
  readonly surroundings: Surroundings
}

/** The start of a window, and what the person chose once. */
export function createApp({ preferences, surroundings }: Outside): Handlers<CallsOf<'app' | 'preferences'>> {
  // What Galley was started with is for the first window, once: after a reload, the last project is the right one.
  let { launch } = surroundings
  return {
    'app.start': async ({ languages }, session) => {
      session.languages = languages
      const { project, paths } = launch
      launch = { project: null, paths: [] }
      return {
        version: surroundings.version,
        capabilities: surroundings.capabilities,
        preferences: preferences.get(),
        openProject: project,
        openPaths: paths,
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
