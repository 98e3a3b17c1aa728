import { useState } from 'react'
import type { ExportChoice } from '#contract/calls/export'
import { call, on } from '#renderer/client/host'
import { finishBeforeLeaving } from '#renderer/state/leaving'
import { say, sayFailure } from '#renderer/state/status'
import { newJob } from './jobs'
import type { WrittenFile } from './Written'

export interface Writing {
  /** How far it is; null when nothing is being written. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** The place of an export that is in the way: the editor is asked whether it goes. */
  readonly inTheWay: string | null
  /** What was written last, for the choice that was written. */
  readonly last: { readonly asked: string; readonly written: WrittenFile } | null
  write(choice: ExportChoice, path: string, replace?: boolean): Promise<void>
  stop(): void
  keep(): void
}

/** Writing one export at a time. */
export function useWriting(): Writing {
  const [job, setJob] = useState<string | null>(null)
  const [progress, setProgress] = useState<Writing['progress']>(null)
  const [inTheWay, setInTheWay] = useState<string | null>(null)
  const [last, setLast] = useState<Writing['last']>(null)

  async function write(choice: ExportChoice, path: string, replace = false): Promise<void> {
    const mine = newJob()
    setJob(mine)
    setProgress({ done: 0, total: 0 })
    setInTheWay(null)
    setLast(null)
    const deaf = on('export.progress', ({ job: whose, done, total }) => {
      if (whose === mine) setProgress({ done, total })
    })
    await finishBeforeLeaving()
    const answer = await call('export.write', { job: mine, choice, path, replace })
    deaf()
    setJob(null)
    setProgress(null)
    if (!answer.ok) {
      if (answer.failure.code === 'target-exists') return setInTheWay(path)
      if (answer.failure.code === 'cancelled') return say('export:stopped')
      return sayFailure(answer.failure)
    }
    const { report, path: file, bytes, files } = answer.value
    setLast({ asked: JSON.stringify(choice), written: { file, bytes, files } })
    say('export:written', { file, articles: report.articles, mentions: report.mentions, bytes })
  }

  return {
    progress,
    inTheWay,
    last,
    write,
    stop: () => {
      if (job !== null) void call('export.cancel', { job })
    },
    keep: () => setInTheWay(null),
  }
}
