import { FIRST_PREFERENCES, type Preferences } from '#contract/calls/app'
import type { PreferenceStore } from '../ports/preferences'

/** Preferences that last as long as the process: the command line leaves no trace in the app. */
export function createMemoryPreferences(first: Partial<Preferences> = {}): PreferenceStore {
  let current: Preferences = { ...FIRST_PREFERENCES, ...first }
  return {
    problems: [],
    get: () => current,
    set(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      current = { ...current, ...Object.fromEntries(given) }
      return current
    },
  }
}
