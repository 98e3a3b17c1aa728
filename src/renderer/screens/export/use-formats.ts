import { useEffect, useState } from 'react'
import type { FormatFacts } from '#contract/calls/export'
import { call } from '#renderer/client/host'
import { sayFailure } from '#renderer/state/status'

/** The formats that the host can write; null until it has said so. */
export function useFormats(): readonly FormatFacts[] | null {
  const [formats, setFormats] = useState<readonly FormatFacts[] | null>(null)
  useEffect(() => {
    let stale = false
    void call('export.formats', {}).then((answer) => {
      if (stale) return
      if (answer.ok) setFormats(answer.value.formats)
      else sayFailure(answer.failure)
    })
    return () => {
      stale = true
    }
  }, [])
  return formats
}
