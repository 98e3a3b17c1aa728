import type { Preferences } from '#contract/calls/app'
import type { RequestOf } from '#contract/calls'
import type { Failure } from '#contract/failure'

/** What a person chose, kept outside of any project. */
export interface PreferenceStore {
  get(): Preferences
  /** Changes the given ones, keeps the rest, and answers with all of them. Throws `Failed` when it cannot be kept. */
  set(change: RequestOf<'preferences.set'>): Preferences
  /** What was found when the file was read: a damaged one is put aside, never overwritten. */
  readonly problems: readonly Failure[]
}
