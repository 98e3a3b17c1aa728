import type { Edit } from '#core/document/edit'
import {
  METADATA_FIELDS, NAME_FIELDS, PAGE_FIELDS, type Metadata, type MetadataField, type MetadataOverrides, type PageField, type PageMetadata,
} from '#core/document/metadata'
import type { Article, Document } from '#core/document/model'
import { metadataOf, pageMetadataOf, type SaidMetadata } from '#core/reading/metadata/metadata'
import type { TextKey } from '#renderer/i18n/texts'
import { readingFor } from '#renderer/state/readings'

/** What each field is called. */
export const FIELD_NAMES: Readonly<Record<MetadataField, TextKey>> = {
  reporters: 'details:reporters',
  correspondents: 'details:correspondents',
  interns: 'details:interns',
  photographers: 'details:photographers',
  agency: 'details:agency',
  datelinePlace: 'details:dateline-place',
  datelineDate: 'details:dateline-date',
  newspaper: 'details:newspaper',
  date: 'details:date',
  page: 'details:page-number',
  jumpTo: 'details:jump-to',
  jumpFrom: 'details:jump-from',
}

/** The fields of an article that its page does not say. */
export const OWN_FIELDS = METADATA_FIELDS.filter((field) => !isPageField(field))

/** What is known of an article, its page's fields as the page says them. */
export function detailsOf(document: Document, article: Article): SaidMetadata {
  return { ...metadataOf(document, article, readingFor(document, article)), ...pageMetadataOf(document) }
}

export function isPageField(field: MetadataField): field is PageField {
  return PAGE_FIELDS.some((known) => known === field)
}

/** A value as it is typed: names with 、 between them; empty for none. */
export function typedOf(value: Metadata[MetadataField]): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : value.join('、')
}

/** What was typed into a field, as a value. A date may be typed with dots, strokes or 年月日. */
export function valueOf(field: MetadataField, typed: string): Metadata[MetadataField] {
  if (NAME_FIELDS.some((known) => known === field)) return typed.split(/[、，,；;]/u).map((name) => name.trim()).filter((name) => name !== '')
  const text = typed.trim()
  if (text === '') return null
  return field === 'date' || field === 'datelineDate' ? dateOf(text) : text
}

/** `2020.12.4`, `2020年12月4日` and `12月4日` as the partial dates they are; anything else as it was typed. */
function dateOf(text: string): string {
  const found = /^(?:(\d{4}|X{4})[-./年])?(?:(\d{1,2}|XX)[-./月])(\d{1,2}|XX)日?$/u.exec(text)
  if (found === null) return text
  const [, year = 'XXXX', month, day] = found
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** Writes a value down: about the page for a field of the page, else about the article. */
export function sayField(article: Article, field: MetadataField, value: Metadata[MetadataField]): Edit {
  if (isPageField(field)) return { kind: 'set-metadata', article: null, values: { [field]: value } as MetadataOverrides<PageMetadata> }
  return { kind: 'set-metadata', article: article.id, values: { [field]: value } as MetadataOverrides }
}

/** Takes an editor's word back. */
export function takeBackField(article: Article, field: MetadataField): Edit {
  if (isPageField(field)) return { kind: 'unset-metadata', article: null, fields: [field] }
  return { kind: 'unset-metadata', article: article.id, fields: [field] }
}

/** Confirms everything that the machine read, about the article and its page, as one step; null when nothing is left. */
export function confirmDetails(document: Document, article: Article): Edit | null {
  const details = detailsOf(document, article)
  const read = METADATA_FIELDS.filter((field) => details[field].by === 'machine')
  const values = (fields: readonly MetadataField[]) => Object.fromEntries(fields.map((field) => [field, details[field].value]))
  const own = read.filter((field) => !isPageField(field))
  const ofPage = read.filter(isPageField)
  const edits: Edit[] = []
  if (own.length > 0) edits.push({ kind: 'set-metadata', article: article.id, values: values(own) as MetadataOverrides })
  if (ofPage.length > 0) edits.push({ kind: 'set-metadata', article: null, values: values(ofPage) as MetadataOverrides<PageMetadata> })
  return edits.length > 1 ? { kind: 'together', edits } : (edits[0] ?? null)
}
