import { spotlight } from '@mantine/spotlight'
import { toggleTheme } from '#renderer/state/colour-scheme'
import { toggleColumn } from '#renderer/state/columns'
import { useCommands, type Command } from '#renderer/state/commands'
import { chooseAnnotations, chooseCopy, chooseFilesToImport, chooseFolderToImport, chooseProject } from '#renderer/state/opening'
import { closeProject } from '#renderer/state/projects'
import { askForSearch } from '#renderer/state/search'
import { showScreen } from '#renderer/state/open-document'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { TABS } from './TopBar'

interface Openers {
  readonly openKeys: () => void
  readonly openLog: () => void
}

/** The commands that hold on every screen. */
export function useFrameCommands({ openKeys, openLog }: Openers): void {
  const hasProject = () => useSession.getState().project !== null
  const canImport = () => readOnlyReason(useSession.getState()) === null
  const screens = TABS.map((tab, i): Command => ({
    id: `frame.go-${tab}`,
    title: `frame:go-${tab}`,
    keys: [`Alt+${i + 1}`],
    screen: 'everywhere',
    inFields: true,
    when: hasProject,
    run: () => showScreen(tab),
  }))
  useCommands([
    ...screens,
    { id: 'frame.go-settings', title: 'frame:go-settings', keys: ['Mod+,'], screen: 'everywhere', inFields: true, run: () => showScreen('settings') },
    { id: 'frame.go-compare', title: 'compare:go', screen: 'everywhere', when: hasProject, run: () => showScreen('compare') },
    { id: 'frame.palette', title: 'frame:palette', keys: ['Mod+K'], screen: 'everywhere', inFields: true, keysOnly: true, run: spotlight.open },
    { id: 'frame.search', title: 'frame:search', keys: ['Mod+Shift+F'], screen: 'everywhere', inFields: true, when: hasProject, run: askForSearch },
    { id: 'frame.keys', title: 'frame:keys', keys: ['?'], screen: 'everywhere', run: openKeys },
    { id: 'frame.log', title: 'frame:log-open', keys: ['Mod+J'], screen: 'everywhere', inFields: true, run: openLog },
    { id: 'frame.fold-left', title: 'frame:fold-left', keys: ['['], screen: 'everywhere', run: () => toggleColumn('left') },
    { id: 'frame.fold-right', title: 'frame:fold-right', keys: [']'], screen: 'everywhere', run: () => toggleColumn('right') },
    { id: 'frame.theme', title: 'frame:theme', screen: 'everywhere', run: toggleTheme },
    { id: 'frame.open-files', title: 'frame:open-files', keys: ['Mod+O'], screen: 'everywhere', when: canImport, run: () => void chooseFilesToImport() },
    { id: 'frame.open-folder', title: 'frame:open-folder', keys: ['Mod+Shift+O'], screen: 'everywhere', when: canImport, run: () => void chooseFolderToImport() },
    { id: 'frame.open-project', title: 'frame:open-project', screen: 'everywhere', run: () => void chooseProject() },
    { id: 'frame.open-annotations', title: 'frame:open-annotations', screen: 'everywhere', when: canImport, run: () => void chooseAnnotations() },
    { id: 'frame.open-copy', title: 'frame:open-copy', screen: 'everywhere', run: () => void chooseCopy() },
    { id: 'frame.close-project', title: 'frame:close-project', screen: 'everywhere', when: hasProject, run: () => void closeProject() },
  ])
}
