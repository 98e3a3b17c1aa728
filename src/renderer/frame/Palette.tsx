import { Spotlight, type SpotlightActionData, type SpotlightProps } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { textIn, useText } from '#renderer/i18n/i18n'
import { isAvailable, useRegistry, type Command } from '#renderer/state/commands'
import { keysOf } from '#renderer/state/keys-of'
import { useSession } from '#renderer/state/session'
import { KeyCaps } from '#renderer/ui/Keys'
import styles from './frame.module.css'
import { findsName, loadPinyin } from './find-command'

/** Every command by name: Chinese, English, pinyin or its initials. Made from the registry each time it opens. */
export function Palette() {
  const text = useText()
  const [opening, setOpening] = useState(0)
  const commands = useRegistry((registry) => registry.commands)
  const screen = useSession((session) => session.screen)
  // Renders again once names can be found by pinyin too.
  const [, setPinyinReady] = useState(false)

  const actions = useMemo(
    () => (opening === 0 ? [] : hereFirst(commands.filter((command) => command.keysOnly !== true && isAvailable(command, screen))).map(action)),
    // What is available depends on the moment of opening.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [opening, commands, screen, text],
  )

  function action(command: Command): SpotlightActionData {
    const keys = keysOf(command)[0]
    return {
      id: command.id,
      label: text(command.title, command.titleValues),
      keywords: [textIn('zh-CN', command.title, command.titleValues), textIn('en', command.title, command.titleValues)],
      rightSection: keys === undefined ? undefined : <KeyCaps keys={keys} />,
      // The palette gives the focus back first, so that a command which moves the focus has the last word.
      onClick: () => setTimeout(command.run, 0),
    }
  }

  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      attributes={{ content: { 'aria-label': text('frame:palette') } }}
      nothingFound={text('frame:palette-empty')}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: text('frame:palette-search'),
        'aria-label': text('frame:palette'),
      }}
      filter={(query, all) => all.filter((one) => isAction(one) && findsName(query, [one.label ?? '', ...keywordsOf(one)]))}
      onSpotlightOpen={() => {
        setOpening((count) => count + 1)
        void loadPinyin().then(() => setPinyinReady(true))
      }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      // At once: what is typed right after the shortcut belongs into its field.
      transitionProps={{ duration: 0 }}
      classNames={{ action: styles.action }}
      scrollable
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      maxHeight={420}
    />
  )
}

/** What belongs to this screen before what can be done everywhere. */
function hereFirst(commands: readonly Command[]): readonly Command[] {
  return [...commands].sort((a, b) => Number(a.screen === 'everywhere') - Number(b.screen === 'everywhere'))
}

function isAction(one: SpotlightProps['actions'][number]): one is SpotlightActionData {
  return !('actions' in one)
}

function keywordsOf(one: SpotlightActionData): readonly string[] {
  return typeof one.keywords === 'string' ? [one.keywords] : (one.keywords ?? [])
}
