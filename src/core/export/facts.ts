import type { ArticleRecord } from '#core/dataset/records'
import { METADATA_FIELDS } from '#core/document/metadata'
import type { ExportOptions } from './options'

/**
 * What goes with an article's text into tools that take any facts beside it: which article it is, always; what is known of
 * it, where the options say so. Only what is known; names as a list.
 */
export function factsOf(record: ArticleRecord, { metadata }: Pick<ExportOptions, 'metadata'>): Record<string, string | readonly string[]> {
  const facts: Record<string, string | readonly string[]> = {
    article_id: record.id,
    source_file: record.source.name,
    source_sha256: record.source.digest,
  }
  if (!metadata) return facts
  if (record.headline !== null) facts.headline = record.headline
  for (const field of METADATA_FIELDS) {
    const { value } = record.metadata[field]
    if (value !== null && value.length > 0) facts[snakeCase(field)] = value
  }
  return facts
}

/** `datelinePlace` → `dateline_place`, as Python tools name their columns. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}
