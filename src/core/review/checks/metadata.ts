import { PAGE_FIELDS } from '#core/document/metadata'
import type { Document } from '#core/document/model'
import { pageMetadataOf } from '#core/reading/metadata/metadata'
import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** A dateline of a day after its page's, or from more than so many months before it, contradicts the page's date. */
const OLD = 2

/** Metadata of an article that contradict each other, or the page it stands on; `onPage` are all articles of it that are in use. */
export function* checkMetadata(document: Document, { article, metadata }: ArticleInReview, onPage: readonly ArticleInReview[]): Generator<LocalFinding> {
  const about = { article: article.id, span: null }
  const [date, dateline] = [metadata.date.value, metadata.datelineDate.value]
  if (isWhole(date) && isWhole(dateline) && (dateline > date || monthOf(date) - monthOf(dateline) > OLD)) {
    const values = { date, dateline }
    yield { check: 'dates-contradict', ...about, values, fix: null }
  }
  const page = pageMetadataOf(document)
  for (const field of PAGE_FIELDS) {
    const [own, known] = [metadata[field].value, page[field].value]
    if (own === null || known === null || own === known) continue
    // What an editor said of every article is what the page is, whatever was read from it.
    if (onPage.length > 1 && onPage.every((other) => other.metadata[field].value === own)) continue
    const fix = { kind: 'edits', edits: [{ kind: 'unset-metadata', article: article.id, fields: [field] }] } as const
    yield { check: 'page-contradicts', ...about, values: { field, own, page: known }, fix }
  }
}

function isWhole(date: string | null): date is string {
  return date !== null && !date.includes('X')
}

/** Months since the year 0. */
function monthOf(date: string): number {
  const [year, month] = date.split('-')
  return Number(year) * 12 + Number(month)
}
