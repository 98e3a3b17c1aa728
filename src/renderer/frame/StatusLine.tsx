import { clockTime } from '#renderer/i18n/formats'
import { inWords, useText, type Say } from '#renderer/i18n/i18n'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { useStatus, type SaveState } from '#renderer/state/status'
import { WorkBar } from './WorkBar'
import styles from './frame.module.css'

interface StatusLineProps {
  /** Strokes of a shortcut that is not finished, as they are printed on keys. */
  readonly pending: string | null
  readonly onLog: () => void
}

/** Whether everything is saved, where the caret is, what is under way, and what happened last. */
export function StatusLine({ pending, onLog }: StatusLineProps) {
  const text = useText()
  const saving = useStatus((status) => status.saving)
  const where = useStatus((status) => status.where)
  const last = useStatus((status) => status.log.at(-1))
  const readOnly = useSession((session) => readOnlyReason(session) !== null)
  // Nothing is ever saved by a window that only reads.
  const saved = readOnly && saving.kind === 'saved' ? null : savedText(saving, text)
  const message = pending !== null ? text('frame:pending', { keys: pending }) : last === undefined ? '' : inWords(text, last)
  return (
    <footer className={styles.status} aria-label={text('frame:status')}>
      {saved !== null && (
        <span data-testid="saved" style={{ flex: 'none', color: saving.kind === 'failed' ? 'var(--bad)' : 'inherit' }}>
          {saved}
        </span>
      )}
      {where !== null && (
        <span className={styles.where} title={where}>
          {where}
        </span>
      )}
      <WorkBar />
      <button type="button" className={styles.message} data-tone={pending === null ? last?.tone : 'done'} title={message} onClick={onLog}>
        <span className="visually-hidden">{`${text('frame:log-open')}: `}</span>
        <span role="status">{message}</span>
      </button>
    </footer>
  )
}

function savedText(saving: SaveState, text: Say): string | null {
  switch (saving.kind) {
    case 'nothing-open':
      return null
    case 'saved':
      return saving.at === null ? text('frame:saved') : text('frame:saved-at', { at: clockTime(saving.at) })
    case 'saving':
      return text('frame:saving')
    case 'unsaved':
      return text('frame:unsaved')
    case 'failed':
      return text('frame:save-failed')
  }
}
