import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import type { Preferences } from '#contract/calls/app'
import { setPreferences } from './preferences'
import { useSession } from './session'

const COOKIE = 'galley-theme'

/** Light or dark: what the person chose, else what the system says now. */
export function useScheme(): 'light' | 'dark' {
  const chosen = useSession((session) => session.preferences.theme)
  const known = useSession((session) => session.host !== null)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = chosen !== 'system' ? chosen : known ? system : painted(system)
  useEffect(() => {
    if (known) rememberForFirstPaint(chosen)
  }, [chosen, known])
  return scheme
}

/** Before the host has told the choice, the scheme that `first-paint.js` has painted stays. */
function painted(system: 'light' | 'dark'): 'light' | 'dark' {
  const scheme = document.documentElement.getAttribute('data-mantine-color-scheme')
  return scheme === 'dark' || scheme === 'light' ? scheme : system
}

/** The browser host's port changes with each start and storage with it; cookies do not. The desktop app has no cookies. */
function rememberForFirstPaint(chosen: Preferences['theme']): void {
  const forget = chosen === 'system'
  document.cookie = `${COOKIE}=${forget ? '' : chosen}; path=/; SameSite=Strict; max-age=${forget ? 0 : 31_536_000}`
  if (forget) localStorage.removeItem(COOKIE)
  else localStorage.setItem(COOKIE, chosen)
}

/** Dark when it is light and the other way round, from now on. */
export function toggleTheme(): void {
  const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark'
  setPreferences({ theme: dark ? 'light' : 'dark' })
}
