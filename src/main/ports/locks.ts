import type { Failure } from '#contract/failure'

export interface Lock {
  /** Lets others in. Safe to call twice. */
  release(): Promise<void>
}

/** The right to write in a project folder, or why it cannot be had (`project-held`, `project-read-only`). */
export type LockAnswer = { readonly lock: Lock } | { readonly refused: Failure }

/** One process at a time writes in a project folder. */
export interface Locks {
  /** A lock whose process is gone is taken over. `lost` is called if the lock is taken away from us later. */
  take(dir: string, lost: () => void): Promise<LockAnswer>
}
