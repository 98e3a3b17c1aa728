import { inReadingOrder } from '#core/segment/reading-order'
import type { Part } from './model'

/**
 * Adds parts to an article without moving the ones it has. Each goes right behind the part it would follow by role and
 * place (`inReadingOrder`), or before all that would follow it when there is none. So an article in its natural order
 * stays in it, and an order made by hand stays as it was made.
 */
export function insertParts(order: readonly Part[], arriving: readonly Part[]): Part[] {
  if (order.length === 0) return inReadingOrder(arriving)
  const incoming = new Set(arriving)
  const behind = new Map<Part | undefined, Part[]>()
  let previous: Part | undefined
  let first: Part | undefined
  for (const part of inReadingOrder([...order, ...arriving])) {
    if (incoming.has(part)) {
      const group = behind.get(previous)
      if (group === undefined) behind.set(previous, [part])
      else group.push(part)
    } else {
      previous = part
      first ??= part
    }
  }
  return order.flatMap((part) => [
    ...(part === first ? (behind.get(undefined) ?? []) : []),
    part,
    ...(behind.get(part) ?? []),
  ])
}
