import { changeLanguage, languageFor } from '#renderer/i18n/i18n'
import type { Preferences } from '#contract/calls/app'
import { setPreferences } from './preferences'
import { useSession } from './session'

/** Speaks the language that the person chose, or the system's. */
export function speakChosenLanguage(): void {
  const { preferences } = useSession.getState()
  changeLanguage(languageFor(preferences.language, navigator.languages))
}

/** Changes the language of the app, at once and for the next start. */
export function chooseLanguage(language: Preferences['language']): void {
  setPreferences({ language })
  speakChosenLanguage()
}
