import type { Clock } from '../ports/clock'

export const systemClock: Clock = {
  now: () => Date.now(),
  later(delay, work) {
    const timer = setTimeout(work, delay)
    return () => clearTimeout(timer)
  },
}
