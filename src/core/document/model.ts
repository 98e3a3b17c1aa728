import type { Candidate } from '#core/segment/segmentation'
import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import type { MetadataOverrides, PageMetadata } from './metadata'

/** Who decided something: the machine (a proposal) or an editor (never changed silently). */
export type Author = 'machine' | 'editor'

/**
 * A range of the source's text with one role. It starts and ends with a non-blank character or with the white space
 * that begins or ends their lines; blank lines may lie inside. Parts of a document never overlap. UTF-16 offsets.
 */
export interface Part extends Span {
  readonly role: Role
  /** Who decided: the editor once they chose its role or put it where it is. */
  readonly by: Author
  /** Chance (0 to 1) that the role is right; 1 once an editor decided. */
  readonly confidence: number
  /** For a detached piece that nobody has settled: the articles it may belong to, best first, by article id. */
  readonly candidates?: readonly ArticleCandidate[] | undefined
}

/** An article that a detached piece may belong to; null means none. */
export interface ArticleCandidate {
  readonly article: ArticleId | null
  readonly confidence: Candidate['confidence']
}

/** `a1`, `a2`, …: unique within its document, never used twice. */
export type ArticleId = string
/** `m1`, `m2`, …: unique within its document, never used twice. */
export type MentionId = string

/** What an editor decided about an article as a whole. */
export type ArticleStatus = 'todo' | 'doing' | 'done' | 'left-out'

/** What an article may want: a headline over its text, or a text under its headline group. */
export type Gap = 'headline' | 'body'

/** An ordered list of parts: reading order, not source order; the parts need not touch. Never empty. */
export interface Article {
  readonly id: ArticleId
  readonly parts: readonly Part[]
  /** Chance (0 to 1) that it holds exactly the right lines; 1 once an editor changed which lines it holds or confirmed the page. */
  readonly confidence: number
  readonly status: ArticleStatus
  /** What editors said about it; what the machine reads in the text is computed (`core/reading/metadata`). */
  readonly metadata?: MetadataOverrides | undefined
  /** What an editor said it has none of: nobody is asked for it any more. */
  readonly lacks?: readonly Gap[] | undefined
  /**
   * Articles that an editor said tell the same story, as when two papers print one agency's text: `DOCUMENT/ARTICLE`. Said
   * at one of the two; all that are linked, directly or through others, are one story (`core/dataset/stories`).
   */
  readonly sameStory?: readonly string[] | undefined
}

/** A tagged stretch of text. Points at the source, so it survives every change of boundaries. */
export interface Mention {
  readonly id: MentionId
  /** A label's name, such as PER; which labels there are is the project's business. */
  readonly label: string
  /** In source order, never empty, never overlapping; a wrap may lie inside a span. UTF-16 offsets. */
  readonly spans: readonly Span[]
  /** The source text of the spans, joined without anything between. */
  readonly quote: string
  readonly by: Author
  /** The entity it refers to, by its id in the project's list; left out when nobody said. */
  readonly entity?: string | undefined
}

/** A place where the machine was not sure whether the article changes; gone once an editor decided it. */
export interface Doubt {
  /** Start of a line (UTF-16). */
  readonly at: number
  /** Chance (0 to 1) that the article changes here. */
  readonly chance: number
}

/** What one override does to the source text when it is read. */
export type RepairAction = 'join' | 'break' | 'keep' | 'drop' | { readonly replace: string }

/** An editor's decision about one place of the reading text, stronger than the machine's rule. */
export interface RepairOverride extends Span {
  readonly action: RepairAction
}

/** Where the text came from. Never changes after import. */
export interface SourceInfo {
  /** The file's name as it was imported, without folders. */
  readonly name: string
  /** SHA-256 of the original bytes, lower-case hexadecimal. */
  readonly digest: string
  /** The encoding it was decoded with, as `core/text` names it. */
  readonly encoding: string
}

/** How far the page is: nobody looked yet, an editor changed something, an editor confirmed the split. */
export type DocumentStatus = 'new' | 'edited' | 'confirmed'

/** One source with everything people and the machine said about it. Immutable: an edit gives a new document. */
export interface Document {
  readonly id: string
  readonly source: SourceInfo
  /** The decoded source, line ends `\n`. Not written to the document's file: `sources/` has the bytes. */
  readonly text: string
  /** In the order in which the articles' texts stand in the source (see `in-page-order.ts`). */
  readonly articles: readonly Article[]
  /** Parts that belong to no article, in source order. */
  readonly furniture: readonly Part[]
  /** In source order. */
  readonly mentions: readonly Mention[]
  /** In source order. */
  readonly repairs: readonly RepairOverride[]
  /** In source order. */
  readonly doubts: readonly Doubt[]
  /** Where an editor said that the article changes, or that it does not: before the characters at these offsets, in source order. */
  readonly settled: readonly number[]
  readonly status: DocumentStatus
  /** What editors said about the page as a whole. */
  readonly metadata?: MetadataOverrides<PageMetadata> | undefined
  /** The number of the last id given out in this document; ids are never used twice. */
  readonly serial: number
}
