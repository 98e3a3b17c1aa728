import type { Span } from '#core/text/span'
import type { Role } from './role'

/**
 * A stretch of neighbouring lines with one role, as the splitter proposes it. It starts at the first and ends at
 * the last non-blank line of the stretch (line ends not included); blank lines may lie inside.
 */
export interface ProposedPart extends Span {
  readonly role: Role
  /** Chance (0 to 1) that the role is right. */
  readonly confidence: number
  /** For a piece that stands away from the rest of its article: where else it may belong, best first. */
  readonly candidates: readonly Candidate[]
}

/** An article that a detached piece may belong to. */
export interface Candidate {
  /** Index into `Segmentation.articles`; null: the piece belongs to no article, or is one of its own. */
  readonly article: number | null
  /** Chance (0 to 1) that it belongs there. */
  readonly confidence: number
}

/** An article as proposed: its parts in reading order, which need not be the order of the source. */
export interface ProposedArticle {
  readonly parts: readonly ProposedPart[]
  /** Chance (0 to 1) that the article holds exactly the right lines. */
  readonly confidence: number
}

/** A place before a line where the machine is not sure whether a new article (or furniture) begins. */
export interface BoundaryChance {
  /** Start of the line (UTF-16 offset into the source). */
  readonly at: number
  /** Chance (0 to 1) that the article changes here. */
  readonly chance: number
}

/** One page, split: every non-blank character of the source is in exactly one part. */
export interface Segmentation {
  /** In the order in which the articles' texts stand in the source. */
  readonly articles: readonly ProposedArticle[]
  readonly furniture: readonly ProposedPart[]
  /** Every line start where the chance lies between 0.02 and 0.98, in source order. */
  readonly boundaries: readonly BoundaryChance[]
}

/** Splits a text. Pure and synchronous; any text gives a valid segmentation; time is linear in its length. */
export type Splitter = (text: string) => Segmentation
