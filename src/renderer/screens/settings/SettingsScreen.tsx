import { SegmentedControl, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Preferences } from '#contract/calls/app'
import { useText } from '#renderer/i18n/i18n'
import { wantHints } from '#renderer/state/hints'
import { chooseLanguage } from '#renderer/state/language'
import { setPreferences } from '#renderer/state/preferences'
import { useSession } from '#renderer/state/session'
import { SplitterSection } from './SplitterSection'
import { LabelSection } from './LabelSection'

/** What a person chooses once. Takes effect at once; there is nothing to confirm. */
export function SettingsScreen() {
  const text = useText()
  const preferences = useSession((session) => session.preferences)
  const version = useSession((session) => session.host?.version ?? '')
  return (
    <div style={{ flex: 1, overflowY: 'auto', padding: '28px 40px' }}>
      <div style={{ maxWidth: 860, margin: '0 auto' }}>
        <Title order={1} fz={22} mb="lg">
          {text('settings:title')}
        </Title>
        <Section title={text('settings:language')}>
          <SegmentedControl
            aria-label={text('settings:language')}
            value={preferences.language}
            onChange={(value) => chooseLanguage(value as Preferences['language'])}
            data={[
              { value: 'system', label: text('settings:language-system') },
              { value: 'zh-CN', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Section>
        <Section title={text('settings:theme')}>
          <SegmentedControl
            aria-label={text('settings:theme')}
            value={preferences.theme}
            onChange={(value) => setPreferences({ theme: value as Preferences['theme'] })}
            data={[
              { value: 'system', label: text('settings:theme-system') },
              { value: 'light', label: text('settings:theme-light') },
              { value: 'dark', label: text('settings:theme-dark') },
            ]}
          />
        </Section>
        <Section title={text('settings:hints')}>
          <SegmentedControl
            aria-label={text('settings:hints')}
            value={preferences.hints?.off === true ? 'off' : 'on'}
            onChange={(value) => wantHints(value === 'on')}
            data={[
              { value: 'on', label: text('settings:hints-on') },
              { value: 'off', label: text('settings:hints-off') },
            ]}
          />
        </Section>
        <Section title={text('learning:title')}>
          <SplitterSection />
        </Section>
        <Section title={text('settings:labels')}>
          <LabelSection />
        </Section>
        <Text c="dimmed" fz="sm">
          {text('settings:about', { version })}
        </Text>
      </div>
    </div>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section style={{ marginBottom: 28 }}>
      <Title order={2} fz="md" mb={8}>
        {title}
      </Title>
      {children}
    </section>
  )
}
