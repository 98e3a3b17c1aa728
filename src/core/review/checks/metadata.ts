import { PAGE_FIELDS } from '#core/document/metadata'
import type { Document } from '#core/document/model'
import { pageMetadataOf } from '#core/reading/metadata/metadata'
import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** A dateline from the future of its page, or from so many days before it, contradicts the page's date. */
const OLD = 60
const DAY = 86_400_000

/** Metadata of an article that contradict each other, or the page it stands on. */
export function* checkMetadata(document: Document, { article, metadata }: ArticleInReview): Generator<LocalFinding> {
  const about = { article: article.id, span: null }
  const [printed, written] = [dayOf(metadata.date.value), dayOf(metadata.datelineDate.value)]
  if (printed !== null && written !== null && (written > printed || printed - written > OLD * DAY)) {
    const values = { date: metadata.date.value!, dateline: metadata.datelineDate.value! }
    yield { check: 'dates-contradict', ...about, values, fix: null }
  }
  const page = pageMetadataOf(document)
  for (const field of PAGE_FIELDS) {
    const [own, known] = [metadata[field].value, page[field].value]
    if (own === null || known === null || own === known) continue
    const fix = { kind: 'edits', edits: [{ kind: 'unset-metadata', article: article.id, fields: [field] }] } as const
    yield { check: 'page-contradicts', ...about, values: { field, own, page: known }, fix }
  }
}

/** Milliseconds since 1970 for a date that is known whole, else null. */
function dayOf(date: string | null): number | null {
  return date === null || date.includes('X') ? null : Date.parse(date)
}
