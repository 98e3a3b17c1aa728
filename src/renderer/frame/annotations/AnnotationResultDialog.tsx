import { Button, Group, Modal, Text } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { useAnnotations } from '#renderer/state/annotations/annotations-store'
import { LostMentions } from './LostMentions'

/** Shown at the end where something could not be placed. */
export function AnnotationResultDialog() {
  const text = useText()
  const result = useAnnotations((state) => state.result)
  const close = () => useAnnotations.setState({ result: null })
  return (
    <Modal opened={result !== null} onClose={close} size="lg" title={text('annotations:result-title')} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      {result !== null && (
        <>
          <Text mb="sm">{text('annotations:taken', { tagged: result.tagged, documents: result.documents, made: result.made, lost: result.lost.count })}</Text>
          <LostMentions lost={{ count: result.lost.count, listed: [...result.lost.listed] }} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={close}>
          {text('frame:close')}
        </Button>
      </Group>
    </Modal>
  )
}
