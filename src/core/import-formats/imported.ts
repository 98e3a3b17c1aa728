import type { Span } from '#core/text/span'

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

/** What of a file could not be read. */
export interface ImportProblem {
  readonly where: string
  readonly reason: 'not-json' | 'not-this-format' | 'no-text' | 'bad-offsets' | 'quote-differs' | 'kind-not-supported'
  readonly detail: string
}

export interface ImportedFile {
  readonly texts: readonly ImportedText[]
  readonly problems: readonly ImportProblem[]
  /** Tags that did not follow their scheme and were put right. */
  readonly repaired: number
}

/** A file of another tool: its name within what was chosen, with `/`, and its content. */
export interface ForeignFile {
  readonly name: string
  readonly content: string
}
