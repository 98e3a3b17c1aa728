import type { EditResult } from './edit'
import {
  DATE_FIELDS, isPartialDate, isSameValue, METADATA_FIELDS, PAGE_FIELDS,
  type Metadata, type MetadataField, type MetadataOverrides,
} from './metadata'
import type { ArticleId, Document } from './model'
import { articleById } from './places'
import { done, refused } from './result'

/** Writes down what an editor says about an article, or with null about the page. What they said before stays otherwise. */
export function setMetadata(document: Document, id: ArticleId | null, values: MetadataOverrides): EditResult {
  const said = overridesOf(document, id)
  if (said === undefined) return refused('no-such-article')
  const fields = fieldsOf(values)
  if (fields.length === 0) return refused('nothing-to-do')
  const clean = Object.fromEntries(fields.map((field) => [field, cleaned(values[field]!)])) as MetadataOverrides
  if (!fields.every((field) => isAllowed(id, field, clean[field]))) return refused('bad-value')
  if (fields.every((field) => isSameValue(said[field], clean[field]))) return refused('nothing-to-do')
  return done(withOverrides(document, id, { ...said, ...clean }))
}

/** Takes back what editors said in these fields: the machine's values hold again. */
export function unsetMetadata(document: Document, id: ArticleId | null, fields: readonly MetadataField[]): EditResult {
  const said = overridesOf(document, id)
  if (said === undefined) return refused('no-such-article')
  const gone = fieldsOf(said).filter((field) => fields.includes(field))
  if (gone.length === 0) return refused('nothing-to-do')
  const left = fieldsOf(said).filter((field) => !fields.includes(field))
  return done(withOverrides(document, id, Object.fromEntries(left.map((field) => [field, said[field]]))))
}

/** The fields that something is said in, in the order of `METADATA_FIELDS`. */
export function fieldsOf(said: MetadataOverrides): readonly MetadataField[] {
  return METADATA_FIELDS.filter((field) => said[field] !== undefined)
}

function overridesOf(document: Document, id: ArticleId | null): MetadataOverrides | undefined {
  if (id === null) return document.metadata ?? {}
  const article = articleById(document, id)
  return article && (article.metadata ?? {})
}

function withOverrides(document: Document, id: ArticleId | null, said: MetadataOverrides): Document {
  const put = <T extends { readonly metadata?: MetadataOverrides | undefined }>({ metadata: _, ...rest }: T) =>
    fieldsOf(said).length === 0 ? rest : { ...rest, metadata: said }
  if (id === null) return put(document) as Document
  return { ...document, articles: document.articles.map((article) => (article.id === id ? (put(article) as typeof article) : article)) }
}

/** White space closed up to single blanks; no name twice, no empty one; an empty text is none. */
function cleaned(value: Metadata[MetadataField]): Metadata[MetadataField] {
  if (value === null) return null
  if (typeof value === 'string') return closedUp(value) || null
  return [...new Set(value.map(closedUp).filter((name) => name !== ''))]
}

function closedUp(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function isAllowed(id: ArticleId | null, field: MetadataField, value: Metadata[MetadataField] | undefined): boolean {
  if (id === null && !PAGE_FIELDS.some((known) => known === field)) return false
  return typeof value !== 'string' || !DATE_FIELDS.some((known) => known === field) || isPartialDate(value)
}
