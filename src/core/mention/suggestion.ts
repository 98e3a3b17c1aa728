import type { Span } from '#core/text/span'

/** Suggestions with at least this chance are rather right than not: worth a key press. Those below are faint. */
export const SOLID = 0.5

/** Suggestions below this chance are not shown at all, unless somebody asks for them. */
export const SHOWN = 0.4

/** Which byline formula a name was found by. */
export type RuleName = 'byline'

/** Why the machine proposes something. */
export type Reason =
  /** Editors tagged this text with this label `times` times. */
  | { readonly kind: 'known name'; readonly times: number }
  /** The same text was found as this label elsewhere in the document, with more certainty. */
  | { readonly kind: 'known name'; readonly elsewhere: true }
  | { readonly kind: 'rule'; readonly rule: RuleName }
  /** The tagger learned that text like this is a name. */
  | { readonly kind: 'learned' }

/** A mention that the machine proposes. */
export interface Suggestion {
  /** Where it stands in the source, as a mention's spans: UTF-16, in source order, never empty. */
  readonly spans: readonly Span[]
  readonly label: string
  /** As it reads: without the wraps and white space that lie inside it in the source. */
  readonly quote: string
  /** Chance (0 to 1) that an editor would say yes. */
  readonly score: number
  readonly reason: Reason
}

/** A suggestion in a plain text: one span, offsets into that text. */
export interface PlainSuggestion extends Span {
  readonly label: string
  readonly score: number
  readonly reason: Reason
}
