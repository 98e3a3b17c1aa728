export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `work` once, in `delay` milliseconds or a little later. Gives back a function that calls it off. */
  later(delay: number, work: () => void): () => void
}

/** A moment as files and messages write it: ISO 8601, UTC, milliseconds. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}
