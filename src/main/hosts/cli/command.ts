import type { Pages } from '../../ports/pages'
import type { Files } from '../../ports/files'
import type { Suggestions } from '../../ports/suggestions'
import type { Services } from '../../services/services'
import type { Session } from '../../services/session'
import type { Texts } from './texts/texts'

/** What the exit codes mean; `--help` says the same. */
export const EXIT = { fine: 0, someFailed: 1, usage: 2, nothingDone: 3, stopped: 130 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What a command is given: the services without a window, and the terminal. */
export interface Terminal {
  readonly services: Services
  readonly session: Session
  readonly files: Files
  readonly pages: Pages
  readonly suggestions: Suggestions
  readonly texts: Texts
  /** A line of the result: stdout, for scripts. */
  result(line: string): void
  /** A line for the person: stderr. */
  say(line: string): void
  /** How far a long work is: on a terminal one line that changes, otherwise a line at every tenth. */
  progress(done: number, total: number): void
  /** Calls `stop` when the person presses Ctrl+C. */
  onStop(stop: () => void): void
  readonly stopped: () => boolean
}

/** A wrong command line; its message is for the person. */
export class UsageError extends Error {}

export interface Command {
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>
}
