import { Button, Text } from '@mantine/core'
import { call } from '#renderer/client/host'
import { useText } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'
import { sayFailure } from '#renderer/state/status'
import styles from './export.module.css'

export interface WrittenFile {
  /** The file, or the folder. */
  readonly file: string
  readonly bytes: number
  readonly files: number
}

/** Says that the files are on disk, and where. */
export function Written({ file: { file, bytes, files } }: { readonly file: WrittenFile }) {
  const text = useText()
  const canReveal = useSession((session) => session.host?.capabilities.revealFiles === true)
  async function reveal() {
    const answer = await call('places.reveal', { path: file })
    if (!answer.ok) sayFailure(answer.failure)
  }
  return (
    <div className={styles.written} role="status">
      <Text>{text(files === 1 ? 'export:written-short' : 'export:written-folder', { file, bytes, files })}</Text>
      {canReveal && (
        <Button size="xs" variant="default" mt={8} onClick={() => void reveal()}>
          {text('export:reveal')}
        </Button>
      )}
    </div>
  )
}
