import { Modal, Text, Title } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { useRegistry, type Command } from '#renderer/state/commands'
import { useSession } from '#renderer/state/session'
import { Keys } from '#renderer/ui/Keys'

/** The keys of this screen and those that hold everywhere, made from the registry. */
export function KeySheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const text = useText()
  const screen = useSession((session) => session.screen)
  const commands = useRegistry((registry) => registry.commands).filter((command) => (command.keys ?? []).length > 0 && command.unlisted !== true)
  const here = commands.filter((command) => command.screen === screen)
  const everywhere = commands.filter((command) => command.screen === 'everywhere')
  return (
    <Modal opened={opened} onClose={onClose} size="xl" title={text('frame:keys')} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      <Title order={3} fz="md" mb={6}>
        {text('frame:keys-here', { screen: text(`frame:screen-${screen}`) })}
      </Title>
      {here.length === 0 ? <Text c="dimmed">{text('frame:keys-none')}</Text> : <Table commands={here} />}
      <Title order={3} fz="md" mt="lg" mb={6}>
        {text('frame:keys-everywhere')}
      </Title>
      <Table commands={everywhere} />
    </Modal>
  )
}

function Table({ commands }: { readonly commands: readonly Command[] }) {
  const text = useText()
  return (
    <dl style={{ margin: 0, columns: '300px 2', columnGap: 32 }}>
      {commands.map((command) => (
        <div key={command.id} style={{ display: 'flex', justifyContent: 'space-between', gap: 12, padding: '3px 0', breakInside: 'avoid' }}>
          <dt>{text(command.title, command.titleValues)}</dt>
          <dd style={{ margin: 0, display: 'flex', gap: 6, alignItems: 'center' }}>
            {(command.keys ?? []).map((keys, i) => (
              <span key={keys} style={{ display: 'inline-flex', gap: 6 }}>
                {i > 0 && <span style={{ color: 'var(--ink-dim)' }}>{text('frame:keys-or')}</span>}
                <Keys keys={keys} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
