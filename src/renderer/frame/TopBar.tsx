import { ActionIcon, Badge, Tooltip } from '@mantine/core'
import { IconCommand, IconHelp, IconMoon, IconSettings, IconSun } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { toggleTheme, useScheme } from '#renderer/state/colour-scheme'
import type { Screen } from '#renderer/state/screen'
import { currentSummary, showScreen, useSession } from '#renderer/state/session'
import { keyCaps, onMac } from '#renderer/state/strokes'
import { ProjectMenu } from './ProjectMenu'
import styles from './frame.module.css'

/** The screens with a tab. A further screen gets its tab here. */
export const TABS = ['library', 'split', 'tag', 'export'] as const satisfies readonly Screen[]

interface TopBarProps {
  readonly onPalette: () => void
  readonly onKeys: () => void
}

/** Where one is (project › document), where one can go, and the few things that are the same everywhere. */
export function TopBar({ onPalette, onKeys }: TopBarProps) {
  const text = useText()
  const screen = useSession((session) => session.screen)
  const project = useSession((session) => session.project)
  const name = useSession((session) => currentSummary(session)?.name)
  const scheme = useScheme()
  return (
    <header className={styles.bar}>
      <div className={styles.crumbs}>
        <ProjectMenu />
        {project?.readOnly != null && (
          <Badge variant="light" color="yellow" size="sm" style={{ flex: 'none' }}>
            {text('frame:read-only')}
          </Badge>
        )}
        {name !== undefined && (
          <span className={styles.crumb} title={name}>
            <span aria-hidden style={{ color: 'var(--ink-dim)', margin: '0 6px 0 2px' }}>
              ›
            </span>
            {name}
          </span>
        )}
      </div>
      {project !== null && (
        <nav className={styles.tabs} aria-label={text('frame:screens')}>
          {TABS.map((tab, i) => (
            <Tooltip key={tab} label={keyCaps(`Alt+${i + 1}`, onMac())[0]?.join('+')} openDelay={600}>
              <button type="button" className={styles.tab} aria-current={screen === tab ? 'page' : undefined} onClick={() => showScreen(tab)}>
                {text(`frame:${tab}`)}
              </button>
            </Tooltip>
          ))}
        </nav>
      )}
      <div className={styles.tools}>
        <Tool label="frame:palette" keys="Mod+K" onClick={onPalette} Icon={IconCommand} />
        <Tool label="frame:keys" keys="?" onClick={onKeys} Icon={IconHelp} />
        <Tool label="frame:settings" keys="Mod+," onClick={() => showScreen('settings')} Icon={IconSettings} />
        <Tool label="frame:theme" onClick={toggleTheme} Icon={scheme === 'dark' ? IconSun : IconMoon} />
      </div>
    </header>
  )
}

interface ToolProps {
  readonly label: TextKey
  readonly keys?: string
  readonly onClick: () => void
  readonly Icon: typeof IconHelp
}

function Tool({ label, keys, onClick, Icon }: ToolProps) {
  const text = useText()
  const name = text(label)
  const hint = keys === undefined ? name : `${name}  ${keyCaps(keys, onMac())[0]?.join('+') ?? ''}`
  return (
    <Tooltip label={hint}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={name} onClick={onClick}>
        <Icon size={19} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
