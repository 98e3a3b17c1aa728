import { Button, Modal, Stack, Text } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'

interface Props {
  readonly name: string
  readonly onKeep: () => void
  readonly onLoad: () => void
}

/** Asks which version of a document stays. It cannot be waved away: until it is answered nothing can be saved. */
export function ConflictDialog({ name, onKeep, onLoad }: Props) {
  const text = useText()
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} title={text('document:conflict-title')} closeOnEscape={false} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text>{text('document:conflict-text', { name })}</Text>
        <Choice action={text('document:conflict-keep')} note={text('document:conflict-keep-note')} run={onKeep} />
        <Choice action={text('document:conflict-load')} note={text('document:conflict-load-note')} run={onLoad} />
      </Stack>
    </Modal>
  )
}

function Choice({ action, note, run }: { readonly action: string; readonly note: string; readonly run: () => void }) {
  return (
    <div>
      <Button variant="default" fullWidth onClick={run}>
        {action}
      </Button>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
    </div>
  )
}
