/** What a line is on a newspaper page, in the trade's own words (see ARCHITECTURE.md for the Chinese terms). */
export const ROLES = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'crosshead',
  'caption',
  'standing-head',
  'folio',
  'jump',
  'note',
  'noise',
] as const

export type Role = (typeof ROLES)[number]

/** The roles that make up an article's headline group. */
export const HEAD_ROLES: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck'])
