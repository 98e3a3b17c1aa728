import type { Role } from './role'

/** What the splitter says about one non-blank line. */
export interface LineLabel {
  /** Number of the article, from 0, in any order; -1: furniture. */
  readonly article: number
  readonly role: Role
  /** Chance (0 to 1) that the role is right. */
  readonly roleConfidence: number
}
