import { Button } from '@mantine/core'
import { call } from '#renderer/client/host'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import { useRows } from '#renderer/state/review/rows'
import { putSummaries, readOnlyReason, useSession } from '#renderer/state/session'
import { say, sayFailure } from '#renderer/state/status'
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
          <Button size="compact-xs" variant="default" disabled={!writable} onClick={() => void restore(id, names.get(id) ?? id)}>
            {text('review:restore')}
          </Button>
        </div>
      ))}
      {unreadable.size > LISTED && <p>{text('review:unreadable-more', { count: unreadable.size - LISTED })}</p>}
    </div>
  )
}

async function restore(id: string, name: string): Promise<void> {
  const answer = await call('documents.restore', { id })
  if (!answer.ok) return answer.failure.code === 'file-missing' ? say('review:no-copy', { name }, 'error') : sayFailure(answer.failure)
  putSummaries([answer.value.summary])
  say('review:restored', { name })
}
