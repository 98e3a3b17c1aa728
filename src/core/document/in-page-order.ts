import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import { memoise } from './memo'

/** What the order looks at: the articles of a document, or those that the splitter proposes. */
interface Placed {
  readonly parts: readonly (Span & { readonly role: Role })[]
}

const TEXT_ROLES: ReadonlySet<Role> = new Set<Role>(['body', 'crosshead', 'caption'])

/**
 * Puts the articles of a page in the order in which their texts stand in the source. A headline may stand far from its
 * text, so it counts only where there is no text. Gives a new array.
 */
export function inPageOrder<A extends Placed>(articles: readonly A[]): A[] {
  return [...articles].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Where an article's text begins in the source; where its first part begins, if it has no text. */
export const placeOf: (article: Placed) => number = memoise(({ parts }) => {
  let first = Infinity
  let firstText = Infinity
  for (const { role, start } of parts) {
    first = Math.min(first, start)
    if (TEXT_ROLES.has(role)) firstText = Math.min(firstText, start)
  }
  return firstText === Infinity ? first : firstText
})
