import type { Failure, FailureCode } from '#contract/failure'

/**
 * The one error that ports and services throw on purpose: it carries the failure that the caller is to see. Transport
 * turns it into an answer; anything else that is thrown is a mistake of ours and answered as `internal`.
 */
export class Failed extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, about: Omit<Failure, 'code'> = {}) {
    super(about.file === undefined ? code : `${code}: ${about.file}`)
    this.name = 'Failed'
    this.failure = { code, ...about }
  }
}

/** The failure that an error stands for; `internal` with the error's message when it is no `Failed`. */
export function failureOf(error: unknown, file?: string): Failure {
  if (error instanceof Failed) return error.failure
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal', ...(file === undefined ? {} : { file }), details: { message } }
}
