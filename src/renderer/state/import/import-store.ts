import { create } from 'zustand'
import type { AnswerOf } from '#contract/calls'
import type { ImportResult, ProfileChoice } from '#contract/calls/import'
import type { EventOf } from '#contract/events'
import type { Failure } from '#contract/failure'

/** Files that the host has looked at, before they are imported. */
export type Batch = AnswerOf<'import.stage'>

/** How far an import is. One at a time. */
export type ImportPhase =
  | { readonly kind: 'idle' }
  /** Files are read and looked at; `files` so far. */
  | { readonly kind: 'looking'; readonly files: number; readonly stopped: boolean }
  /** The editor is asked; `encodings` are the ones chosen by hand, by file number; `title` names a new project; `profile` is what the pages are split with. */
  | { readonly kind: 'asking'; readonly batch: Batch; readonly encodings: Readonly<Record<string, string>>; readonly title: string; readonly profile: ProfileChoice }
  | { readonly kind: 'running'; readonly progress: Omit<EventOf<'import.progress'>, 'added'>; readonly stopping: boolean }

export interface ImportState {
  readonly phase: ImportPhase
  /** Files that the window itself could not read. */
  readonly unread: readonly Failure[]
  /** How the last import ended, while its list is shown. */
  readonly result: ImportResult | null
}

export const NO_IMPORT: ImportState = { phase: { kind: 'idle' }, unread: [], result: null }

export const useImport = create<ImportState>(() => NO_IMPORT)
