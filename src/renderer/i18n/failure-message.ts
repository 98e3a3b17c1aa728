import type { Failure } from '#contract/failure'
import type { Message } from './texts'

/** The sentence for a failure: what happened, to which file, what to do. */
export function failureMessage({ code, file, details }: Failure): Message {
  if (file === undefined) return { key: `failures:${code}`, values: details }
  // Without a file it is the window that may not come in; with one it is a place that is none for what was to be written.
  const key = code === 'not-allowed' ? 'failures:not-allowed-place' : (`failures:${code}` as const)
  return { key, values: { ...details, file } }
}
