import { describe, expect, it, onTestFinished } from 'vitest'
import { WorkerPool, type PoolOptions } from '#main/adapters/pages/worker-pool'

/** A worker that doubles numbers; 13 kills it, 99 never ends, 50 is answered in parts. */
const DOUBLES = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    let left = 3
    parentPort.on('message', (n) => {
      if (n === 13) throw new Error('unlucky')
      if (n === 14) process.exit(3)
      while (n === 99) {}
      if (n === 50) return parentPort.postMessage({ part: 0 })
      if (n.goOn === true) return parentPort.postMessage(left-- > 0 ? { part: 3 - left } : 'whole')
      if (n.goOn === false) return parentPort.postMessage('stopped')
      parentPort.postMessage(n * 2)
    })
  `)}`,
)

function pool(options: Partial<PoolOptions> = {}): WorkerPool {
  const made = new WorkerPool({ entry: DOUBLES, workerData: null, size: 2, timeLimit: 20_000, ...options })
  onTestFinished(() => made.close())
  return made
}

describe('the worker pool', () => {
  it('answers each task with its own result', async () => {
    const doubles = pool()
    const numbers = Array.from({ length: 100 }, (_, n) => n + 100)
    expect(await Promise.all(numbers.map((n) => doubles.run(n)))).toEqual(numbers.map((n) => n * 2))
  })

  it.each([
    [13, 'unlucky'],
    [14, 'The worker ended'],
  ])('fails only the task whose worker goes (%i)', async (bad, reason) => {
    const doubles = pool()
    const results = await Promise.allSettled([1, bad, 2, 3, bad, 4].map((n) => doubles.run(n)))
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error).message))).toEqual(
      [2, reason, 4, 6, reason, 8],
    )
  })

  it('goes on with an answer in parts as each is taken, until no more is wanted', async () => {
    const taken: unknown[] = []
    const doubles = pool({ size: 1 })
    expect(await doubles.run(50, async (part) => taken.push(part) > 0)).toBe('whole')
    expect(taken).toEqual([0, 1, 2, 3])
    expect(await doubles.run(50, async () => false)).toBe('stopped')
    expect(await doubles.run(4)).toBe(8)
  })

  it('gives up a task that takes too long', async () => {
    const doubles = pool({ timeLimit: 500, size: 1 })
    await expect(doubles.run(99)).rejects.toThrow('The worker took too long')
    expect(await doubles.run(4)).toBe(8)
  })

  it('calls off what is under way when it is closed', async () => {
    const doubles = pool()
    const never = doubles.run(99)
    await Promise.all([expect(never).rejects.toMatchObject({ failure: { code: 'cancelled' } }), doubles.close()])
    await expect(doubles.run(1)).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  })
})
