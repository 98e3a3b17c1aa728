import { Button, Modal, Stack, Text } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { keepMine, loadTheirs, useDocuments } from '#renderer/state/document-store'
import { useSession } from '#renderer/state/session'

/**
 * Asks which version stays of a document that someone else changed; of several, one after the other. It cannot be waved away: until it is answered
 * nothing of that document can be saved.
 */
export function ConflictDialog() {
  const text = useText()
  const id = useDocuments((state) => state.conflicts[0])
  const name = useSession((session) => session.documents.find((row) => row.id === id)?.name ?? '')
  if (id === undefined) return null
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} title={text('document:conflict-title')} closeOnEscape={false} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text>{text('document:conflict-text', { name })}</Text>
        <Choice action={text('document:conflict-keep')} note={text('document:conflict-keep-note')} run={() => void keepMine(id)} />
        <Choice action={text('document:conflict-load')} note={text('document:conflict-load-note')} run={() => void loadTheirs(id)} />
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
