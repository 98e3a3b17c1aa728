import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import type { MetadataField, MetadataOverrides, PageField, PageMetadata } from './metadata'
import type { ArticleId, ArticleStatus, Document, MentionId, RepairOverride } from './model'

/** Where lines can be sent: an article, a new one, or out of all articles. */
export type Target = { readonly article: ArticleId } | 'new' | 'furniture'

/** Text that gets a new place, a new role, or both. */
export interface Piece {
  /** What goes to a new article goes into one, from however many places. */
  readonly spans: readonly Span[]
  readonly to?: Target
  readonly role?: Role
}

/** What the project says of a text as a name of this label: that it is one (true), that it is none (false), or nothing. */
export interface NameChange {
  /** As it reads, without wraps. */
  readonly name: string
  readonly label: string
  readonly before: boolean | null
  readonly after: boolean | null
}

/**
 * One thing an editor does. A plain value: the screens, the tests and the command line use the same ones.
 * Offsets are UTF-16 into the source.
 */
export type Edit =
  /**
   * A new article begins at `at`; it takes what follows in the source up to the next foreign part. `at` may lie inside
   * a line. In furniture, the furniture from there on becomes an article.
   */
  | { readonly kind: 'cut'; readonly at: number }
  /**
   * The article of the part at `at` goes, with its detached parts, to the nearest article before it in the source,
   * whatever furniture lies between. Of furniture only the part at `at` goes.
   */
  | { readonly kind: 'join'; readonly at: number }
  /** The text in `span` goes to `to`, keeping its roles. Doubts and questions about that text are answered by it. */
  | { readonly kind: 'assign'; readonly span: Span; readonly to: Target }
  /** The text in `span` gets a role. Says nothing about where articles begin: doubts stay. */
  | { readonly kind: 'set-role'; readonly span: Span; readonly role: Role }
  /**
   * Places and roles of many pieces, as `assign` and `set-role` do it for one. Neither two places nor two roles may be
   * about the same text.
   */
  | { readonly kind: 'arrange'; readonly pieces: readonly Piece[] }
  /** Changes the reading order: the part at index `from` stands at index `to` afterwards. */
  | { readonly kind: 'reorder'; readonly article: ArticleId; readonly from: number; readonly to: number }
  /** All parts of the article become furniture. */
  | { readonly kind: 'dissolve'; readonly article: ArticleId }
  /**
   * Answers what is asked at `at`: a detached piece stays where it is, a doubtful boundary stays as it is, and neither
   * is asked about again.
   */
  | { readonly kind: 'settle'; readonly at: number }
  /** An article without a headline has none, a headline group without a text neither: it is not asked for any more. */
  | { readonly kind: 'has-none'; readonly article: ArticleId }
  /** The split of the page is right: no doubt is left. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'set-status'; readonly article: ArticleId; readonly status: ArticleStatus }
  /** The article tells the same story as another of the project (`DOCUMENT/ARTICLE`), whether that is there or not. */
  | { readonly kind: 'link-story'; readonly article: ArticleId; readonly to: string }
  | { readonly kind: 'unlink-story'; readonly article: ArticleId; readonly to: string }
  /** An editor's word about an article, or (null) the page; it is stronger than the machine's until it is taken back. */
  | { readonly kind: 'set-metadata'; readonly article: ArticleId; readonly values: MetadataOverrides }
  | { readonly kind: 'set-metadata'; readonly article: null; readonly values: MetadataOverrides<PageMetadata> }
  | { readonly kind: 'unset-metadata'; readonly article: ArticleId; readonly fields: readonly MetadataField[] }
  | { readonly kind: 'unset-metadata'; readonly article: null; readonly fields: readonly PageField[] }
  /** A new mention, of an entity if one is named. White space at the edges of a span is left out, spans that touch become one. */
  | { readonly kind: 'tag'; readonly label: string; readonly spans: readonly Span[]; readonly entity?: string | undefined }
  | { readonly kind: 'untag'; readonly mention: MentionId }
  | { readonly kind: 'relabel'; readonly mention: MentionId; readonly label: string }
  /** Moves a mention's edges. */
  | { readonly kind: 'respan'; readonly mention: MentionId; readonly spans: readonly Span[] }
  /** The mention refers to this entity of the project's list, instead of any other. */
  | { readonly kind: 'link'; readonly mention: MentionId; readonly entity: string }
  /** Nobody says any more what the mention refers to. */
  | { readonly kind: 'unlink'; readonly mention: MentionId }
  /** An override; it takes the place of those it overlaps. Only `join`, `break` and `keep` may be empty. */
  | { readonly kind: 'repair'; readonly override: RepairOverride }
  /** Takes an override back: the machine's rule holds again at `span`. */
  | { readonly kind: 'unrepair'; readonly span: Span }
  /**
   * Says of texts whether they are names of a label. The project's list of names holds that; the document stays as it is,
   * so that it can be undone among everything else.
   */
  | { readonly kind: 'decide'; readonly names: readonly NameChange[] }
  /**
   * Goes with what was done to other documents of the project, so that it can be undone and done again with this step.
   * What that was is kept by whoever did it, under this key; this document stays as it is.
   */
  | { readonly kind: 'elsewhere'; readonly key: string; readonly documents: number; readonly changes: number }
  /** Several edits as one step; all or none. */
  | { readonly kind: 'together'; readonly edits: readonly Edit[] }

/** Why an edit cannot be done; the screens say it in words. */
export type Refusal =
  | 'no-text-there'
  | 'already-a-boundary'
  | 'nothing-before'
  | 'already-there'
  | 'no-such-article'
  | 'no-such-mention'
  | 'no-such-part'
  | 'no-such-repair'
  | 'already-tagged'
  | 'bad-span'
  | 'no-label'
  /** A date that is none, or something that cannot be said of a page. */
  | 'bad-value'
  | 'nothing-to-do'

/** The document after an edit, or why there is none. */
export type EditResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly reason: Refusal }
