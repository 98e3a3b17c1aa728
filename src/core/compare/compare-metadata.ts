import { isSameValue, type Metadata, type MetadataField, type MetadataOverrides } from '#core/document/metadata'
import { fieldsOf } from '#core/document/metadata-edits'
import type { Edit } from '#core/document/edit'
import type { ArticleId, Document } from '#core/document/model'
import type { Span } from '#core/text/span'
import type { Difference } from './difference'

interface Whose {
  /** Null for the page. */
  readonly article: ArticleId | null
  readonly spans: readonly Span[]
  readonly home: number | null
}

type Said = { readonly metadata?: MetadataOverrides | undefined }

/** What editors said of the page. */
export function comparePageMetadata(mine: Document, theirs: Document): Generator<Difference> {
  return compareMetadata(mine, theirs, { article: null, spans: [], home: null })
}

/** What editors said, field by field; what the machine reads in the text is the same on both sides and is not compared. */
export function* compareMetadata(own: Said, other: Said, { article, spans, home }: Whose): Generator<Difference> {
  const [mine, theirs] = [own.metadata ?? {}, other.metadata ?? {}]
  for (const field of new Set([...fieldsOf(mine), ...fieldsOf(theirs)])) {
    if (isSameValue(mine[field], theirs[field])) continue
    const value = theirs[field] === undefined ? '' : JSON.stringify(theirs[field])
    yield {
      kind: 'metadata',
      field,
      spans,
      article,
      mine: mine[field],
      theirs: theirs[field],
      theirsEdit: sayAs(article, field, theirs[field]),
      bothEdit: null,
      about: { kind: 'metadata', spans: [], home, value: `${field}=${value}` },
    }
  }
}

function sayAs(article: ArticleId | null, field: MetadataField, value: Metadata[MetadataField] | undefined): Edit {
  const edit: unknown =
    value === undefined ? { kind: 'unset-metadata', article, fields: [field] } : { kind: 'set-metadata', article, values: { [field]: value } }
  return edit as Edit
}
