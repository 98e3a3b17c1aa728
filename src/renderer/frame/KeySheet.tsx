import { Button, Group, Modal, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { resetAllKeys } from '#renderer/state/chosen-keys'
import { isAt, useRegistry, type Command } from '#renderer/state/commands'
import { keysOf } from '#renderer/state/keys-of'
import { useSession } from '#renderer/state/session'
import { KeyRow } from './KeyRow'

/** The keys of this screen, each of which can be changed, and those that hold everywhere; made from the registry. */
export function KeySheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const text = useText()
  const screen = useSession((session) => session.screen)
  const chosen = useSession((session) => session.preferences.keys)
  const [changing, setChanging] = useState<string | null>(null)
  const commands = useRegistry((registry) => registry.commands).filter((command) => keysOf(command).length > 0 && command.unlisted !== true)
  const here = commands.filter((command) => command.screen !== 'everywhere' && isAt(command, screen))
  const everywhere = commands.filter((command) => command.screen === 'everywhere')
  const close = () => {
    setChanging(null)
    onClose()
  }
  const rows = (listed: readonly Command[]) => (
    <dl style={{ margin: 0, columns: '330px 2', columnGap: 32 }}>
      {listed.map((command) => (
        <KeyRow key={command.id} command={command} changing={changing === command.id} onChanging={(is) => setChanging(is ? command.id : null)} />
      ))}
    </dl>
  )
  return (
    // While a key is being chosen, Escape gives that up and leaves the sheet open.
    <Modal opened={opened} onClose={close} closeOnEscape={changing === null} size="xl" title={text('frame:keys')} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      <Title order={3} fz="md" mb={6}>
        {text('frame:keys-here', { screen: text(`frame:screen-${screen}`) })}
      </Title>
      {here.length === 0 ? <Text c="dimmed">{text('frame:keys-none')}</Text> : rows(here)}
      <Title order={3} fz="md" mt="lg" mb={6}>
        {text('frame:keys-everywhere')}
      </Title>
      {rows(everywhere)}
      {Object.keys(chosen ?? {}).length > 0 && (
        <Group justify="flex-end" mt="md">
          <Button size="xs" variant="default" onClick={resetAllKeys}>
            {text('frame:keys-reset-all')}
          </Button>
        </Group>
      )}
    </Modal>
  )
}
