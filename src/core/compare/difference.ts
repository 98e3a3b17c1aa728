import type { Edit } from '#core/document/edit'
import type { Metadata, MetadataField } from '#core/document/metadata'
import type { ArticleId, ArticleStatus, Mention, MentionId, RepairAction } from '#core/document/model'
import type { DecidedAbout, Kind } from '#core/file/decisions-file'
import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import type { NamedEntity } from './entity-names'

export { KINDS, type Kind } from '#core/file/decisions-file'

interface AnyDifference {
  readonly kind: Kind
  /** The text it is about, UTF-16 into the source, in source order; empty for what is about the page as a whole. */
  readonly spans: readonly Span[]
  /** My article that it is about; null for furniture, for the page, and for what lies in several. */
  readonly article: ArticleId | null
  /** What my document becomes when theirs is taken; null where that cannot be done: it names an entity that my list lacks. */
  readonly theirsEdit: Edit | null
  /** What has to be done so that both hold; null where both cannot. */
  readonly bothEdit: Edit | null
  /** What a decision to leave it as it is remembers, so that it is not asked again. */
  readonly about: DecidedAbout
}

interface Of<K extends Kind, T> extends AnyDifference {
  readonly kind: K
  readonly mine: T
  readonly theirs: T
}

/** One thing that two editors have otherwise in the same document. */
export type Difference =
  /** Text that belongs to different articles: article ids of each side, null for furniture. */
  | Of<'boundary', ArticleId | null>
  | Of<'role', Role>
  /** The same text in another reading order: the beginnings of the parts, in the order of each side. */
  | Of<'order', readonly Span[]>
  /** A mention that only one of the two has. */
  | Of<'mention', Mention | null>
  /** The same stretch with another label. */
  | Of<'label', Mention>
  /** Mentions that overlap but have other edges (and perhaps another label). */
  | Of<'edges', Mention>
  /** The same mention that refers to another entity, or to none. */
  | (Of<'link', NamedEntity | null> & { readonly mention: MentionId })
  | Of<'status', ArticleStatus>
  | (Of<'metadata', Metadata[MetadataField] | undefined> & { readonly field: MetadataField })
  /** An override of the reading text. */
  | Of<'reading', RepairAction | null>

export type DifferenceOf<K extends Kind> = Extract<Difference, { kind: K }>
