import { Button, Text } from '@mantine/core'
import { call } from '#renderer/client/host'
import { useText } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'
import { sayFailure } from '#renderer/state/status'
import styles from './export.module.css'

export interface WrittenFile {
  readonly file: string
  readonly bytes: number
}

/** Says that the file is on disk, and where. */
export function Written({ file: { file, bytes } }: { readonly file: WrittenFile }) {
  const text = useText()
  const canReveal = useSession((session) => session.host?.capabilities.revealFiles === true)
  async function reveal() {
    const answer = await call('places.reveal', { path: file })
    if (!answer.ok) sayFailure(answer.failure)
  }
  return (
    <div className={styles.written} role="status">
      <Text>{text('export:written-short', { file, bytes })}</Text>
      {canReveal && (
        <Button size="xs" variant="default" mt={8} onClick={() => void reveal()}>
          {text('export:reveal')}
        </Button>
      )}
    </div>
  )
}
