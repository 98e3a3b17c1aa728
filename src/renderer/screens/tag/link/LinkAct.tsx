import { Keys } from '#renderer/ui/Keys'
import styles from './link.module.css'

/** One small button with its key. The text keeps the focus. */
export function LinkAct({ name, keys, run }: { readonly name: string; readonly keys: string; readonly run: () => void }) {
  return (
    <button type="button" className={styles.act} onMouseDown={(event) => event.preventDefault()} onClick={run}>
      {name} <Keys keys={keys} />
    </button>
  )
}
