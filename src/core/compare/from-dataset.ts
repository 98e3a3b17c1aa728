import { fieldsOf } from '#core/document/metadata-edits'
import { PAGE_FIELDS, type MetadataOverrides } from '#core/document/metadata'
import { inPageOrder } from '#core/document/in-page-order'
import { quoteOf } from '#core/document/mention-edits'
import type { Article, Document, Mention, Part } from '#core/document/model'
import { partsInSource } from '#core/document/places'
import { trimBlankLines } from '#core/document/source-span'
import type { DatasetArticle } from '#core/file/dataset-file'
import { codePointsOf, type CodePoints } from '#core/text/code-points'
import type { Span } from '#core/text/span'

/**
 * The document that the articles of a dataset come from, as far as a dataset tells: of what it does not hold (furniture,
 * metadata of the page, overrides of the reading, what mentions refer to, articles that were not exported) it says the same as
 * mine. Null when an article has a place beyond the end of the text. Whether what it gives is sound is for `core/document/check` to say.
 */
export function documentFromDataset(mine: Document, records: readonly DatasetArticle[]): Document | null {
  const { text } = mine
  const points = codePointsOf(text)
  if (records.some((record) => isBeyond(record, points.length))) return null
  const exported = records.map((record) => articleFrom(record, points))
  const covered = exported.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start)
  const rest = mine.articles.filter(({ parts }) => parts.every((part) => isFree(part, covered)))
  const kept = new Set(rest)
  const furniture = partsInSource(mine).flatMap(({ part, article }) =>
    article !== null && kept.has(article)
      ? []
      : uncovered(part, covered).flatMap((span): Part[] => {
          const place = trimBlankLines(text, span)
          return place === undefined ? [] : [{ ...place, role: part.role, by: 'machine', confidence: 0.5 }]
        }),
  )
  return {
    ...mine,
    articles: inPageOrder([...exported, ...rest.map((article) => ({ ...article, id: `mine-${article.id}` }))]),
    furniture,
    mentions: linkedAsMine(mine, mentionsFrom(text, records, points)),
    doubts: [],
    settled: [],
    status: 'edited',
    serial: Number.MAX_SAFE_INTEGER,
  }
}

function articleFrom({ article, status, parts, metadata }: DatasetArticle, { toUtf16 }: CodePoints): Article {
  // A value of the page stands in each of its articles: that it was said of the page cannot be told any more.
  const said = Object.fromEntries(
    Object.entries(metadata).flatMap(([field, one]) => (one?.by === 'editor' && !PAGE_FIELDS.some((known) => known === field) ? [[field, one.value]] : [])),
  ) as MetadataOverrides
  return {
    id: article,
    status,
    confidence: 1,
    parts: parts.map(({ role, span }) => ({ start: toUtf16(span[0]), end: toUtf16(span[1]), role, by: 'editor', confidence: 1 })),
    ...(fieldsOf(said).length > 0 && { metadata: said }),
  }
}

/** A mention that crosses articles stands in each of them with what lies there. */
function mentionsFrom(text: string, records: readonly DatasetArticle[], { toUtf16 }: CodePoints): Mention[] {
  const found = new Map<string, { label: string; spans: Span[] }>()
  for (const { id, label, source } of records.flatMap(({ mentions }) => mentions)) {
    const spans = source.map(([start, end]) => ({ start: toUtf16(start), end: toUtf16(end) }))
    const known = found.get(id)
    if (known === undefined) found.set(id, { label, spans })
    else known.spans.push(...spans)
  }
  return [...found]
    .map(([id, { label, spans: loose }]): Mention => {
      const spans = touchingAsOne(loose)
      return { id, label, spans, quote: quoteOf(text, spans), by: 'editor' }
    })
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

function linkedAsMine({ mentions }: Document, theirs: readonly Mention[]): Mention[] {
  const keyOf = ({ label, spans }: Mention) => `${spans.map(({ start, end }) => `${start}-${end}`).join()} ${label}`
  const entities = new Map(mentions.map((mention) => [keyOf(mention), mention.entity]))
  return theirs.map((mention) => {
    const entity = entities.get(keyOf(mention))
    return entity === undefined ? mention : { ...mention, entity }
  })
}

function touchingAsOne(loose: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const span of [...loose].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last !== undefined && last.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

/** What of a stretch no other one covers; `sorted` by their starts, not overlapping. */
function uncovered({ start, end }: Span, sorted: readonly Span[]): Span[] {
  const left: Span[] = []
  let at = start
  for (let index = firstEndingAfter(sorted, start); index < sorted.length && sorted[index]!.start < end; index++) {
    if (sorted[index]!.start > at) left.push({ start: at, end: sorted[index]!.start })
    at = Math.max(at, sorted[index]!.end)
  }
  if (at < end) left.push({ start: at, end })
  return left
}

function isFree(span: Span, sorted: readonly Span[]): boolean {
  const next = sorted[firstEndingAfter(sorted, span.start)]
  return next === undefined || next.start >= span.end
}

function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function isBeyond({ parts, mentions }: DatasetArticle, length: number): boolean {
  const ranges = [...parts.map(({ span }) => span), ...mentions.flatMap(({ source }) => source)]
  return ranges.some(([start, end]) => start >= end || end > length)
}
