import { Button } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import styles from './review.module.css'

interface Props {
  /** The first run is under way. */
  readonly running: boolean
  readonly runningText: TextKey
  /** Said where it was stopped before there was anything to show. */
  readonly nothingText: TextKey
  readonly button: TextKey
  readonly onRun: () => void
}

/** Stands where results will be: that they are being made, or a button to make them. */
export function NotYet({ running, runningText, nothingText, button, onRun }: Props) {
  const text = useText()
  return (
    <div className={styles.notYet}>
      <p>{text(running ? runningText : nothingText)}</p>
      {!running && (
        <Button size="xs" onClick={onRun}>
          {text(button)}
        </Button>
      )}
    </div>
  )
}
