import { Button, MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Failure } from '#contract/failure'
import { Frame } from './frame/Frame'
import { ScreenBoundary } from './frame/ScreenBoundary'
import { failureMessage } from './i18n/failure-message'
import { inWords, useText } from './i18n/i18n'
import { CompareScreen } from './screens/compare/CompareScreen'
import { EntitiesScreen } from './screens/entities/EntitiesScreen'
import { ExportScreen } from './screens/export/ExportScreen'
import { LibraryScreen } from './screens/library/LibraryScreen'
import { ReviewScreen } from './screens/review/ReviewScreen'
import { SettingsScreen } from './screens/settings/SettingsScreen'
import { SplitScreen } from './screens/split/SplitScreen'
import { TagScreen } from './screens/tag/TagScreen'
import { WelcomeScreen } from './screens/welcome/WelcomeScreen'
import { useScheme } from './state/colour-scheme'
import type { Screen } from './state/screen'
import { useSession } from './state/session'
import type { start } from './state/start'
import { EmptyState } from './ui/EmptyState'
import { paperVariables, theme } from './ui/theme/theme'

const SCREENS: Readonly<Record<Screen, () => React.ReactNode>> = {
  welcome: WelcomeScreen,
  library: LibraryScreen,
  split: SplitScreen,
  tag: TagScreen,
  entities: EntitiesScreen,
  review: ReviewScreen,
  compare: CompareScreen,
  export: ExportScreen,
  settings: SettingsScreen,
}

/** The window: theme, start, and the screen that the session names. */
export function App({ starting }: { readonly starting: ReturnType<typeof start> }) {
  const scheme = useScheme()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={paperVariables} forceColorScheme={scheme}>
      <Started starting={starting} />
    </MantineProvider>
  )
}

/** Nothing is drawn until the host has said what was chosen and what was open: so nothing flickers or jumps. */
function Started({ starting }: { readonly starting: ReturnType<typeof start> }) {
  const text = useText()
  const [failure, setFailure] = useState<Failure | null>(null)
  const ready = useSession((session) => session.host !== null)
  useEffect(() => {
    void starting.then(setFailure)
  }, [starting])
  if (failure !== null) {
    return (
      <EmptyState title={text('frame:no-host-title')} text={inWords(text, failureMessage(failure))}>
        <Button onClick={() => location.reload()}>{text('frame:reload')}</Button>
      </EmptyState>
    )
  }
  return ready ? <Window /> : null
}

function Window() {
  const screen = useSession((session) => session.screen)
  const Shown = SCREENS[screen]
  return (
    <Frame>
      <ScreenBoundary key={screen}>
        <Shown />
      </ScreenBoundary>
    </Frame>
  )
}
