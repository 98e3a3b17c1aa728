import { Button } from '@mantine/core'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import { useRows } from '#renderer/state/review/rows'
import { restoreDocument } from '#renderer/state/restore-document'
import { readOnlyReason, useSession } from '#renderer/state/session'
import styles from './review.module.css'

/** So many are listed; the rest is only counted. */
const LISTED = 3

/** Documents that cannot be read, each with its reason and the way back: the last copy that was kept of it. */
export function Unreadable() {
  const text = useText()
  const unreadable = useRows((state) => state.unreadable)
  const documents = useSession((session) => session.documents)
  const writable = useSession((session) => readOnlyReason(session) === null)
  if (unreadable.size === 0) return null
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  return (
    <div className={styles.unreadable} role="alert">
      {[...unreadable].slice(0, LISTED).map(([id, failure]) => (
        <div key={id}>
          <b>{names.get(id) ?? id}</b>
          <span>{inWords(text, failureMessage(failure))}</span>
          <Button size="compact-xs" variant="default" disabled={!writable} onClick={() => void restoreDocument(id)}>
            {text('library:restore')}
          </Button>
        </div>
      ))}
      {unreadable.size > LISTED && <p>{text('review:unreadable-more', { count: unreadable.size - LISTED })}</p>}
    </div>
  )
}
