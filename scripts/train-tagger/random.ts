/** Draws that repeat from their seed. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  next(): number
  /** 0 inclusive to `n` exclusive, whole. */
  below(n: number): number
  pick<T>(items: readonly T[]): T
}

/** Mulberry32: small, fast, good enough to draw sentences. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { next, below, pick: (items) => items[below(items.length)]! }
}

/** The same items in another order; the given array is left alone. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = out[i]!
    out[i] = out[j]!
    out[j] = held
  }
  return out
}
