import type { AnnotationFormat } from '#contract/calls/annotations'
import { call, on } from '#renderer/client/host'
import type { TextKey } from '#renderer/i18n/texts'
import { useImport } from '../import/import-store'
import { titleFor, type Incoming } from '../import/incoming'
import { stage } from '../import/stage'
import { finishBeforeLeaving } from '../leaving'
import { readOnlyReason, useSession } from '../session'
import { say, sayFailure } from '../status'
import { showWork } from '../work'
import { showPhase, useAnnotations } from './annotations-store'

let last = 0

/**
 * Reads files of another tool, finds where their mentions stand in the project, and asks what is to become of them. Nothing is
 * changed before the editor says so.
 */
export async function bringAnnotations(incoming: Incoming): Promise<void> {
  if (useAnnotations.getState().phase.kind !== 'idle' || useImport.getState().phase.kind !== 'idle') return say('import:one-at-a-time', {}, 'refused')
  const readOnly = readOnlyReason(useSession.getState())
  if (readOnly !== null) return sayFailure(readOnly)
  useAnnotations.setState({ phase: { kind: 'looking' }, result: null })
  useImport.setState({ phase: { kind: 'looking', files: 0, stopped: false }, unread: [], result: null })
  const batch = await stage(incoming, 'annotations')
  useImport.setState({ phase: { kind: 'idle' } })
  if (batch === null) return showPhase({ kind: 'idle' })
  await lookAt(batch.batch, null, titleFor(incoming))
}

/** Looks again, with the format that the editor chose. */
export async function lookAt(batch: string, format: AnnotationFormat | null, title: string): Promise<void> {
  showPhase({ kind: 'looking' })
  await finishBeforeLeaving()
  const answer = await asJob('annotations:looking', (job) => call('annotations.look', { job, batch, format }))
  if (answer.ok) return showPhase({ kind: 'asking', batch, look: answer.value, title })
  showPhase({ kind: 'idle' })
  void call('import.discard', { batch })
  if (answer.failure.code === 'cancelled') say('annotations:stopped')
  else sayFailure(answer.failure)
}

/** Nothing is taken in. */
export function discardAnnotations(): void {
  const { phase } = useAnnotations.getState()
  if (phase.kind !== 'asking') return
  showPhase({ kind: 'idle' })
  void call('import.discard', { batch: phase.batch })
  say('import:discarded')
}

/** Work of the host that the status line shows, with a way to stop it. */
export async function asJob<T>(title: TextKey, work: (job: string) => Promise<T>): Promise<T> {
  const job = `annotations-${(last += 1)}`
  const stop = () => void call('annotations.cancel', { job })
  showWork({ title, done: 0, total: 0, stop })
  const deaf = on('annotations.progress', (told) => told.job === job && showWork({ title, done: told.done, total: told.total, stop }))
  try {
    return await work(job)
  } finally {
    deaf()
    showWork(null)
  }
}
