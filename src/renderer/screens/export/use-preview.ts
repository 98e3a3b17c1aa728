import { useEffect, useState } from 'react'
import type { AnswerOf } from '#contract/calls'
import type { ExportChoice } from '#contract/calls/export'
import { call } from '#renderer/client/host'
import { finishBeforeLeaving } from '#renderer/state/leaving'
import { sayFailure } from '#renderer/state/status'

export type Preview = AnswerOf<'export.preview'>

/** What an export of this choice would hold; null while it is being found out. What is open is saved first. */
export function usePreview(choice: ExportChoice): Preview | null {
  const asked = JSON.stringify(choice)
  const [found, setFound] = useState<{ readonly asked: string; readonly preview: Preview } | null>(null)
  useEffect(() => {
    let stale = false
    void finishBeforeLeaving()
      .then(() => call('export.preview', JSON.parse(asked) as ExportChoice))
      .then((answer) => {
        if (stale) return
        if (answer.ok) setFound({ asked, preview: answer.value })
        else sayFailure(answer.failure)
      })
    return () => {
      stale = true
    }
  }, [asked])
  return found?.asked === asked ? found.preview : null
}
