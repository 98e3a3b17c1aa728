/**
 * Works on the items with at most `width` under way at a time, and resolves when all are done. `stopped` is asked before
 * each item; once true, no further item is begun. The first rejection ends the beginning of further items, too, and is
 * passed on when what was under way has ended.
 */
export async function inParallel<T>(
  items: Iterable<T>,
  width: number,
  work: (item: T, index: number) => Promise<void>,
  stopped: () => boolean = () => false,
): Promise<void> {
  const rest = items[Symbol.iterator]()
  let index = 0
  let failed = false
  async function takeTurns(): Promise<void> {
    while (!failed && !stopped()) {
      const next = rest.next()
      if (next.done === true) return
      try {
        await work(next.value, index++)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const turns = await Promise.allSettled(Array.from({ length: width }, takeTurns))
  const bad = turns.find((turn) => turn.status === 'rejected')
  if (bad !== undefined) throw bad.reason
}
