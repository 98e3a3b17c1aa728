import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { AnswerOf } from '#contract/calls'
import type { ExportChoice, ExportReport } from '#contract/calls/export'
import { call, on } from '#renderer/client/host'
import { finishBeforeLeaving } from '#renderer/state/leaving'
import { sayFailure } from '#renderer/state/status'
import { newJob } from './jobs'

/** What an export of a choice would be: the files' beginnings soon, the counts when the whole project is read. */
export interface Outlook {
  readonly preview: AnswerOf<'export.preview'> | null
  readonly report: ExportReport | null
  /** How far the counting is; null when nobody has said. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

const NOTHING: Outlook = { preview: null, report: null, progress: null }
/** Typing in a field is over when nothing is typed for so long (milliseconds). */
const PAUSE = 150

/** Asks anew whenever the choice changes; the question before is called off. What is open is saved first. */
export function useOutlook(choice: ExportChoice | null): Outlook {
  const [asked] = useDebouncedValue(choice === null ? null : JSON.stringify(choice), PAUSE)
  const [found, setFound] = useState<{ readonly asked: string; readonly outlook: Outlook } | null>(null)
  useEffect(() => {
    if (asked === null) return
    let stale = false
    const job = newJob()
    const wanted = JSON.parse(asked) as ExportChoice
    const add = (more: Partial<Outlook>): void => {
      if (!stale) setFound((before) => ({ asked, outlook: { ...(before?.asked === asked ? before.outlook : NOTHING), ...more } }))
    }
    const deaf = on('export.progress', ({ job: whose, done, total }) => {
      if (whose === job) add({ progress: { done, total } })
    })
    void finishBeforeLeaving().then(async () => {
      if (stale) return
      const preview = await call('export.preview', wanted)
      if (preview.ok) add({ preview: preview.value })
      else if (!stale) sayFailure(preview.failure)
      if (stale || !preview.ok) return
      const counted = await call('export.count', { job, choice: wanted })
      if (counted.ok) add({ report: counted.value.report })
      else if (!stale && counted.failure.code !== 'cancelled') sayFailure(counted.failure)
    })
    return () => {
      stale = true
      deaf()
      void call('export.cancel', { job })
    }
  }, [asked])
  return choice !== null && found?.asked === JSON.stringify(choice) ? found.outlook : NOTHING
}
