import { Button, Group, Modal, Text } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'

interface Props {
  /** The export that is in the way; null when there is none. */
  readonly path: string | null
  readonly onKeep: () => void
  readonly onReplace: () => void
}

/** Asks before an export takes the place of another. */
export function ReplaceDialog({ path, onKeep, onReplace }: Props) {
  const text = useText()
  return (
    <Modal opened={path !== null} onClose={onKeep} title={text('export:replace-title')} closeButtonProps={{ 'aria-label': text('export:keep') }}>
      <Text style={{ overflowWrap: 'anywhere' }}>{text('export:replace-text', { file: path ?? '' })}</Text>
      <Group justify="flex-end" gap={8} mt="md">
        <Button variant="default" onClick={onKeep} data-autofocus>
          {text('export:keep')}
        </Button>
        <Button color="red" onClick={onReplace}>
          {text('export:replace')}
        </Button>
      </Group>
    </Modal>
  )
}
