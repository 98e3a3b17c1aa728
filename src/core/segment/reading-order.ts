import type { Span } from '#core/text/span'
import { HEAD_ROLES, type Role } from './role'

/**
 * Puts an article's parts in reading order: the headline group first, then the rest as it stands in the source,
 * captions and jump lines at the end. Within each of these, source order. Gives a new array.
 */
export function inReadingOrder<P extends Span & { readonly role: Role }>(parts: readonly P[]): P[] {
  return [...parts].sort((a, b) => rank(a.role) - rank(b.role) || a.start - b.start)
}

/** Where a role stands in an article as it is read; parts of equal rank keep the order of the source. */
export function rank(role: Role): number {
  if (role === 'standing-head') return 0
  if (HEAD_ROLES.has(role)) return 1
  if (role === 'caption') return 3
  if (role === 'jump') return 4
  return 2
}
