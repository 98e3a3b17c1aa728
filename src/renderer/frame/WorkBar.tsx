import { Button, Progress } from '@mantine/core'
import { useText, type Say } from '#renderer/i18n/i18n'
import { stopLooking } from '#renderer/state/import/bring-in'
import { useImport } from '#renderer/state/import/import-store'
import { wholeNumber } from '#renderer/i18n/formats'
import { cancelImport } from '#renderer/state/import/run-import'
import { useWork } from '#renderer/state/work'
import styles from './frame.module.css'

/** The import that is under way: how far, how fast, how long still, and a way to stop it. Never takes the screen away. */
export function WorkBar() {
  const text = useText()
  const phase = useImport((state) => state.phase)
  if (phase.kind === 'looking') {
    const looking = phase.files === 0 ? text('import:looking-first') : text('import:looking', { count: phase.files })
    return (
      <div className={styles.work}>
        <Progress value={100} animated w={90} size="sm" aria-label={looking} />
        <span>{phase.stopped ? text('import:stopping') : looking}</span>
        <StopButton onClick={stopLooking} disabled={phase.stopped} name={text('import:stop')} />
      </div>
    )
  }
  if (phase.kind !== 'running') return <OtherWork />
  const { done, total, rate, secondsLeft } = phase.progress
  const count = text('import:running', { done, total })
  return (
    <div className={styles.work}>
      <Progress value={total === 0 ? 0 : (100 * done) / total} w={120} size="sm" aria-label={count} />
      <span>{count}</span>
      {rate > 0 && <span style={{ color: 'var(--ink-dim)' }}>{text('import:rate', { rate: rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate) })}</span>}
      {secondsLeft !== null && !phase.stopping && <span style={{ color: 'var(--ink-dim)' }}>{timeLeft(secondsLeft, text)}</span>}
      {phase.stopping ? <span>{text('import:stopping')}</span> : <StopButton onClick={cancelImport} disabled={false} name={text('import:stop')} />}
    </div>
  )
}

/** Any other work that is shown: what it is, how far, and a way to stop it where there is one. */
function OtherWork() {
  const text = useText()
  const work = useWork((state) => state.work)
  if (work === null) return null
  const title = text(work.title)
  return (
    <div className={styles.work}>
      <Progress value={work.total === 0 ? 100 : (100 * work.done) / work.total} animated={work.total === 0} w={120} size="sm" aria-label={title} />
      <span>{title}</span>
      {work.total > 0 && <span style={{ color: 'var(--ink-dim)' }}>{`${wholeNumber(work.done)} / ${wholeNumber(work.total)}`}</span>}
      {work.stop !== null && <StopButton onClick={work.stop} disabled={false} name={text('frame:cancel')} />}
    </div>
  )
}

function StopButton({ onClick, disabled, name }: { readonly onClick: () => void; readonly disabled: boolean; readonly name: string }) {
  const text = useText()
  return (
    <Button size="compact-xs" variant="default" onClick={onClick} disabled={disabled} aria-label={name}>
      {text('frame:cancel')}
    </Button>
  )
}

/** Minutes from a minute and a half on; seconds rounded up so that it never says nought while there is work. */
function timeLeft(seconds: number, text: Say): string {
  if (seconds >= 90) return text('import:left-minutes', { count: Math.round(seconds / 60) })
  return text('import:left-seconds', { count: Math.max(1, Math.ceil(seconds)) })
}
