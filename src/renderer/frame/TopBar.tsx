import { ActionIcon, Badge, Tooltip } from '@mantine/core'
import { IconCommand, IconHelp, IconMoon, IconSettings, IconSun } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { toggleTheme, useScheme } from '#renderer/state/colour-scheme'
import type { Screen } from '#renderer/state/screen'
import { showScreen } from '#renderer/state/open-document'
import { currentSummary, readOnlyReason, useSession } from '#renderer/state/session'
import { keyCaps, onMac } from '#renderer/state/strokes'
import { ProjectMenu } from './ProjectMenu'
import styles from './frame.module.css'

/** The screens with a tab. A further screen gets its tab here. */
export const TABS = ['library', 'split', 'tag', 'review', 'entities', 'export'] as const satisfies readonly Screen[]

interface TopBarProps {
  readonly onPalette: () => void
  readonly onKeys: () => void
}

/** Where one is (project › document), where one can go, and the few things that are the same everywhere. */
export function TopBar({ onPalette, onKeys }: TopBarProps) {
  const text = useText()
  const screen = useSession((session) => session.screen)
  const hasProject = useSession((session) => session.project !== null)
  const isReadOnly = useSession((session) => readOnlyReason(session) !== null)
  const name = useSession((session) => currentSummary(session)?.name)
  const scheme = useScheme()
  // Split and Tag have no title of their own: what they show is the document.
  const Crumb = screen === 'split' || screen === 'tag' ? 'h1' : 'span'
  return (
    <header className={styles.bar} aria-label={text('frame:title')}>
      <div className={styles.crumbs}>
        <ProjectMenu />
        {isReadOnly && (
          <Badge variant="light" color="yellow" size="sm" style={{ flex: 'none' }}>
            {text('frame:read-only')}
          </Badge>
        )}
        {name !== undefined && (
          <Crumb className={styles.crumb} title={name}>
            <span aria-hidden style={{ color: 'var(--ink-dim)', margin: '0 6px 0 2px' }}>
              ›
            </span>
            {name}
          </Crumb>
        )}
      </div>
      {hasProject && (
        <nav className={styles.tabs} aria-label={text('frame:screens')}>
          {TABS.map((tab, i) => (
            <Tooltip key={tab} label={keyCaps(`Alt+${i + 1}`, onMac())[0]?.join('+')} openDelay={600}>
              <button type="button" className={styles.tab} aria-current={screen === tab || (screen === 'compare' && tab === 'review') ? 'page' : undefined} onClick={() => showScreen(tab)}>
                {text(`frame:screen-${tab}`)}
              </button>
            </Tooltip>
          ))}
        </nav>
      )}
      <div className={styles.tools}>
        <Tool name="frame:palette" keys="Mod+K" onClick={onPalette} Icon={IconCommand} />
        <Tool name="frame:keys" keys="?" onClick={onKeys} Icon={IconHelp} />
        <Tool name="frame:screen-settings" keys="Mod+," onClick={() => showScreen('settings')} Icon={IconSettings} />
        <Tool name="frame:theme" onClick={toggleTheme} Icon={scheme === 'dark' ? IconSun : IconMoon} />
      </div>
    </header>
  )
}

interface ToolProps {
  readonly name: TextKey
  readonly keys?: string
  readonly onClick: () => void
  readonly Icon: typeof IconHelp
}

function Tool({ name, keys, onClick, Icon }: ToolProps) {
  const text = useText()
  const title = text(name)
  const hint = keys === undefined ? title : `${title}  ${keyCaps(keys, onMac())[0]?.join('+') ?? ''}`
  return (
    <Tooltip label={hint}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={title} onClick={onClick}>
        <Icon size={19} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
