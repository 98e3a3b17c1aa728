import { memoise } from '#core/document/memo'
import { METADATA_FIELDS, PAGE_FIELDS, type Metadata, type MetadataField, type PageField, type PageMetadata } from '#core/document/metadata'
import type { Article, Author, Document } from '#core/document/model'
import type { Reading } from '../model'
import { readingOf } from '../reading'
import { readArticle } from './read-article'
import { readPage } from './read-page'

/** A value with who said it: `machine` until an editor confirms or changes it. */
export interface Said<V> {
  readonly value: V
  readonly by: Author
}

export type SaidMetadata<M = Metadata> = { readonly [F in keyof M]: Said<M[F]> }

/** What is known of the page: what editors said, else what its folios say. Computed once for a document. */
export const pageMetadataOf: (document: Document) => SaidMetadata<PageMetadata> = memoise((document) => {
  const read = readPage(document)
  const said = (field: PageField): Said<string | null> => {
    const value = document.metadata?.[field]
    return value === undefined ? { value: read[field], by: 'machine' } : { value, by: 'editor' }
  }
  return { newspaper: said('newspaper'), date: said('date'), page: said('page') }
})

/**
 * What is known of an article: what editors said about it, else what is known of its page, else what its text says. Pass
 * its reading where there is one; it does not have to be made again then. Linear in the number of its blocks.
 */
export function metadataOf(
  document: Document,
  article: Article,
  reading: Pick<Reading, 'text' | 'blocks'> = readingOf(document, article),
): SaidMetadata {
  const page = pageMetadataOf(document)
  const read = readArticle(reading, { newspaper: page.newspaper.value, date: page.date.value, page: page.page.value })
  const said = (field: MetadataField): Said<Metadata[MetadataField]> => {
    const value = article.metadata?.[field]
    if (value !== undefined) return { value, by: 'editor' }
    return isPageField(field) ? page[field] : { value: read[field], by: 'machine' }
  }
  return Object.fromEntries(METADATA_FIELDS.map((field) => [field, said(field)])) as unknown as SaidMetadata
}

function isPageField(field: MetadataField): field is PageField {
  return PAGE_FIELDS.some((known) => known === field)
}
