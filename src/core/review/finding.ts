import type { ReversibleEdit } from '#core/document/inverse'
import type { ArticleId } from '#core/document/model'
import type { Span } from '#core/text/span'

/** Everything that is checked. Each has a file of its own in `checks/`, but for what is found while a document is read. */
export const CHECKS = [
  'unreadable-document', // damaged, missing or newer: read by nobody
  'broken-promise', // the document breaks a promise of the model
  'no-body',
  'no-headline',
  'second-headline', // a headline with a body of its own stands inside of the article
  'very-short',
  'very-long',
  'crossing-mention', // part of it lies in another article
  'doubled-mention', // the same place twice
  'overlapping-mentions', // neither lies within the other
  'mention-edge',
  'odd-character', // private use, control characters, U+FFFD: in the reading text
  'dates-contradict',
  'page-contradicts', // an article says another newspaper, day or page than the others of its page
  'same-page-twice',
  'label-differs', // the same text has another label nearly everywhere else
  'left-untagged', // the same text is tagged elsewhere
  'near-duplicate',
  'linked-story', // what an editor linked as the same story, to be looked up and taken back
  'story-gone', // linked with an article that is not there any more
] as const

export type CheckName = (typeof CHECKS)[number]

/** An error spoils a dataset; a warning is to be looked at; a note is nothing wrong. */
export type Severity = 'error' | 'warning' | 'note'

const ERRORS: ReadonlySet<CheckName> = new Set<CheckName>(['unreadable-document', 'broken-promise', 'doubled-mention', 'crossing-mention', 'odd-character'])

/** How bad what a check finds is. */
export function severityOf(check: CheckName): Severity {
  return ERRORS.has(check) ? 'error' : check === 'linked-story' ? 'note' : 'warning'
}

/** What mends a finding: edits, or the tagging of a text wherever the article holds it untagged. */
export type Fix = { readonly kind: 'edits'; readonly edits: readonly ReversibleEdit[] } | TagFix

export interface TagFix {
  readonly kind: 'tag-text'
  readonly article: ArticleId
  readonly text: string
  readonly label: string
}

/** One thing that a check found. */
export interface Finding {
  readonly check: CheckName
  readonly document: string
  /** Null when it is about the page as a whole. */
  readonly article: ArticleId | null
  /** Where to look, UTF-16 into the source; null for the article as a whole. */
  readonly span: Span | null
  /** For the sentence that tells of it: the text in question, a label, a count. */
  readonly values: Readonly<Record<string, string | number>>
  /** Null where only an editor can know. */
  readonly fix: Fix | null
}

/** What checks of one document give, before it is said which document it is. */
export type LocalFinding = Omit<Finding, 'document'>
