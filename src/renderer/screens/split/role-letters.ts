import type { Role } from '#core/segment/role'

/** The letter that follows `R` for each role, in the order of the menu. */
export const ROLE_LETTERS: readonly (readonly [Role, string])[] = [
  ['headline', 'H'],
  ['kicker', 'K'],
  ['deck', 'D'],
  ['byline', 'B'],
  ['body', 'T'],
  ['crosshead', 'S'],
  ['caption', 'C'],
  ['standing-head', 'L'],
  ['folio', 'F'],
  ['jump', 'J'],
  ['note', 'N'],
  ['noise', 'X'],
]
