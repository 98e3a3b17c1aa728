import { Button, Group, Modal, Text } from '@mantine/core'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import { useImport } from '#renderer/state/import/import-store'
import { say } from '#renderer/state/status'
import styles from './import.module.css'

/** Shown at the end of an import that left files out: each with its reason. */
export function ImportResultDialog() {
  const text = useText()
  const result = useImport((state) => state.result)
  const close = () => useImport.setState({ result: null, unread: [] })
  const reasons = (result?.refused ?? []).map((failure) => inWords(text, failureMessage(failure)))
  function copy() {
    void navigator.clipboard.writeText(reasons.join('\n')).then(() => say('import:copied'))
  }
  return (
    <Modal opened={result !== null} onClose={close} size="lg" title={text('import:result-title')} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      {result !== null && (
        <>
          <Text>{text('import:result-imported', { count: result.imported.length })}</Text>
          {result.known.length > 0 && <Text>{text('import:result-known', { count: result.known.length })}</Text>}
          <Text fw={600} mt="xs">
            {text('import:result-refused', { count: reasons.length })}
          </Text>
          <ul className={styles.refused}>
            {reasons.map((reason, i) => (
              <li key={i}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end" mt="md" gap={8}>
        <Button variant="default" onClick={copy}>
          {text('import:copy')}
        </Button>
        <Button data-autofocus onClick={close}>
          {text('frame:close')}
        </Button>
      </Group>
    </Modal>
  )
}
