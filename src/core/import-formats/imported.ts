import type { Span } from '#core/text/span'
import type { RawMention } from './placed-offsets'

/** A mention as another tool says it: UTF-16 places in the text that came with it. */
export interface ImportedMention {
  readonly label: string
  /** Rising, never empty, within the text. */
  readonly spans: readonly Span[]
}

/** A text with its mentions, as a file of another tool holds it. */
export interface ImportedText {
  /** Where it stands in the files: `all.jsonl, line 3`. */
  readonly where: string
  /** The article that it was exported from (`DOCUMENT/ARTICLE`), where the file says so. */
  readonly article: string | null
  readonly text: string
  readonly mentions: readonly ImportedMention[]
  /** What its offsets counted; null where it has none, or where both fit equally. */
  readonly unit: 'codepoint' | 'utf16' | null
}

/** A mention with what stands around each of its stretches, as far as its file says. */
export interface QuotedMention extends RawMention {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Mentions of a text that is not among the files: they say its name, their places in it and what stands there. */
export interface QuotedText {
  readonly where: string
  /** The text's file or address. */
  readonly source: string
  readonly mentions: readonly QuotedMention[]
}

/** What of a file could not be read. */
export interface ImportProblem {
  readonly where: string
  readonly reason: 'not-json' | 'not-this-format' | 'no-text' | 'bad-offsets' | 'quote-differs' | 'kind-not-supported'
  readonly detail: string
}

export interface ImportedFile {
  readonly texts: readonly ImportedText[]
  readonly quoted: readonly QuotedText[]
  readonly problems: readonly ImportProblem[]
  /** Tags that did not follow their scheme and were put right. */
  readonly repaired: number
}

/** Some of what files hold, in their order: files of a million texts are read and taken in part by part. */
export interface ImportedPart extends ImportedFile {
  /** How much of the files was read by then (0 to 1); 1 in the last part, which every reading ends with. */
  readonly share: number
}

/** A file of another tool: its name within what was chosen, with `/`, and its content. */
export interface ForeignFile {
  readonly name: string
  readonly content: string
}
