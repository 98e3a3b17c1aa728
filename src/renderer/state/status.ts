import { create } from 'zustand'
import type { Failure } from '#contract/failure'
import { failureMessage } from '#renderer/i18n/failure-message'
import type { Message, TextKey, TextValues } from '#renderer/i18n/texts'

/** How a line in the log is meant. Errors stay in the status line until something else happens. */
export type Tone = 'done' | 'refused' | 'error'

export interface LogLine extends Message {
  readonly id: number
  readonly tone: Tone
  readonly at: Date
}

/** Whether what the editor did is on disk. Only `saved` may be shown as saved. */
export type SaveState =
  | { readonly kind: 'nothing-open' }
  /** `at` is null when nothing was saved since it was opened: it is as it was found on disk. */
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface Status {
  /** Newest last; the last 500. */
  readonly log: readonly LogLine[]
  readonly saving: SaveState
  /** Where the caret is, in words of the screen that has it; null when there is nothing to say. */
  readonly where: string | null
}

const KEPT_LINES = 500
let lastLine = 0

export const useStatus = create<Status>(() => ({ log: [], saving: { kind: 'nothing-open' }, where: null }))

/** Tells in the status line what happened. It can be read again in the log. */
export function say(key: TextKey, values?: TextValues, tone: Tone = 'done'): void {
  const line: LogLine = { id: ++lastLine, key, values, tone, at: new Date() }
  useStatus.setState(({ log }) => ({ log: [...log.slice(1 - KEPT_LINES), line] }))
}

/** Tells in the status line what went wrong, with the file and what to do. */
export function sayFailure(failure: Failure): void {
  const { key, values } = failureMessage(failure)
  say(key, values, 'error')
}

/** Called by whoever saves; the status line shows it. */
export function showSaving(saving: SaveState): void {
  useStatus.setState({ saving })
}

/** Called by the screen that has the caret, in its own words. */
export function showWhere(where: string | null): void {
  useStatus.setState({ where })
}
