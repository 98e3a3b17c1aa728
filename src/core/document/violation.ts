/** What is wrong with a document. */
export type ViolationCode =
  /** Text that is in no part. */
  | 'text-in-no-part'
  /** A part that begins before an earlier one ends. */
  | 'parts-overlap'
  /** A part that is no stretch of the text, or has blank lines at its edges. */
  | 'bad-part'
  | 'article-without-parts'
  | 'articles-out-of-order'
  | 'furniture-out-of-order'
  /** Two articles, or two mentions, with one id. */
  | 'id-twice'
  /** An id that would be given out again. */
  | 'id-after-serial'
  /** A detached piece that may belong to nothing, to an article that is not there, or whose best answer is not first. */
  | 'bad-candidates'
  /** A mention without a label, or whose spans are none, no stretches of the text, out of order or overlapping. */
  | 'bad-mention'
  | 'quote-differs'
  | 'mentions-out-of-order'
  /** An override that is no stretch of the text, or overlaps an earlier one. */
  | 'bad-repair'
  | 'repairs-out-of-order'
  /** A doubt that is not at the start of a line. */
  | 'bad-doubt'
  | 'doubts-out-of-order'
  /** A settled place that is no offset of the text, or not after the one before it. */
  | 'bad-settled'
  /** A chance that is not between 0 and 1. */
  | 'bad-chance'

/** One broken promise of the model, and where it is. UTF-16 offsets; 0 to 0 where it is nowhere in the text. */
export interface Violation {
  readonly code: ViolationCode
  readonly start: number
  readonly end: number
}
