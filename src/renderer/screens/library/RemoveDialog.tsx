import { Button, Group, Modal, Text } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { removeDocuments } from '#renderer/state/remove-documents'
import { useSession } from '#renderer/state/session'

/** Names listed before the rest is only counted. */
const LISTED = 8

/** Asks before documents leave the project, and says where they go. */
export function RemoveDialog({ ids, onClose }: { readonly ids: readonly string[] | null; readonly onClose: () => void }) {
  const text = useText()
  const documents = useSession((session) => session.documents)
  const wanted = new Set(ids ?? [])
  const names = ids === null ? [] : documents.filter((row) => wanted.has(row.id)).map((row) => row.name)
  return (
    <Modal
      opened={ids !== null}
      onClose={onClose}
      title={text('library:remove-title', { count: names.length })}
      closeButtonProps={{ 'aria-label': text('frame:close') }}
    >
      <ul style={{ margin: '0 0 10px', paddingLeft: 20, overflowWrap: 'anywhere' }}>
        {names.slice(0, LISTED).map((name, i) => (
          <li key={i}>{name}</li>
        ))}
        {names.length > LISTED && <li>{text('library:remove-more', { count: names.length - LISTED })}</li>}
      </ul>
      <Text fz="sm">{text('library:remove-text')}</Text>
      <Group justify="flex-end" mt="md" gap={8}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {text('frame:cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose()
            void removeDocuments([...wanted])
          }}
        >
          {text('library:remove')}
        </Button>
      </Group>
    </Modal>
  )
}
