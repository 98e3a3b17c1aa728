/** Rows of the weight table; a power of two. */
export const ROWS = 1 << 20

/** Mixes one more value into a hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** Row of a finished hash. Row 0 stands for "no feature" and has no weights. */
export function rowOf(hash: number): number {
  return (Math.imul(hash, 0x85ebca6b) >>> 12) & (ROWS - 1) || 1
}
