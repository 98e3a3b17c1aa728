import type { Failure } from '#contract/failure'
import type { Message } from './texts'

/** The sentence for a failure: what happened, to which file, what to do. */
export function failureMessage(failure: Failure): Message {
  return { key: `failures:${failure.code}`, values: failure.file === undefined ? failure.details : { ...failure.details, file: failure.file } }
}
