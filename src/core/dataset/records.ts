import type { Article, ArticleId, ArticleStatus, Author, Document, MentionId } from '#core/document/model'
import { metadataOf, type SaidMetadata } from '#core/reading/metadata/metadata'
import { headlineOf, readingOf, type Reading, type ReadingOptions } from '#core/reading/reading'
import type { Role } from '#core/segment/role'
import { codePointsOf, type CodePoints } from '#core/text/code-points'
import type { Span } from '#core/text/span'
import { mentionsByArticle, type MentionsByArticle, type OwnedMention } from './owners'
import { countLeftOut, type DatasetReport } from './report'

/** Start inclusive, end exclusive, in code points. */
export type Range = readonly [start: number, end: number]

/** One article of a dataset. All offsets are code points, of the record's `text` or of the source's text as said. */
export interface ArticleRecord {
  /** Unique within the project: document and article, divided by a slash. */
  readonly id: string
  readonly document: string
  readonly article: ArticleId
  readonly status: ArticleStatus
  /** The file's name and the SHA-256 of its bytes. */
  readonly source: { readonly name: string; readonly digest: string; readonly encoding: string }
  readonly headline: string | null
  /** What is known of the article, each with who said it: `machine` until an editor confirmed it. Dates as `PartialDate`. */
  readonly metadata: SaidMetadata
  /** The reading text. */
  readonly text: string
  /** Paragraphs and headline lines, in `text`. */
  readonly blocks: readonly { readonly role: Role; readonly span: Range }[]
  /** In reading order, in the source. */
  readonly parts: readonly { readonly role: Role; readonly span: Range }[]
  readonly mentions: readonly MentionRecord[]
}

export interface MentionRecord {
  readonly id: MentionId
  readonly label: string
  /** As it reads: what stands in `text` at `spans`, joined without anything between. */
  readonly quote: string
  /** In `text`. */
  readonly spans: readonly Range[]
  /** In the source. */
  readonly source: readonly Range[]
  readonly by: Author
  /** True when part of the mention lies outside of this article; only what is inside is here. */
  readonly crossing: boolean
}

export interface RecordChoice {
  /** Only documents whose split an editor confirmed. */
  readonly confirmedOnly: boolean
  readonly reading?: ReadingOptions
}

/** The document's articles as records, one by one; counts them, and what is left out, in `report`. */
export function* recordsOf(document: Document, choice: RecordChoice, report: DatasetReport): Generator<ArticleRecord> {
  if (choice.confirmedOnly && document.status !== 'confirmed') return countLeftOut(report, 'document-not-confirmed')
  if (document.articles.length === 0) countLeftOut(report, 'document-without-articles')
  const owned = mentionsByArticle(document)
  countMentions(owned, report)
  const source = codePointsOf(document.text)
  const articles = document.articles.filter((article) => article.status !== 'left-out')
  if (articles.length > 0) report.documents += 1
  countLeftOut(report, 'article-left-out', document.articles.length - articles.length)
  for (const article of articles) {
    const record = recordOf(document, article, owned.get(article) ?? [], source, choice)
    report.articles += 1
    report.mentions += record.mentions.length
    countLeftOut(report, 'mention-not-readable', (owned.get(article)?.length ?? 0) - record.mentions.length)
    yield record
  }
}

function countMentions(owned: MentionsByArticle, report: DatasetReport): void {
  const crossing = new Set<MentionId>()
  for (const [article, mentions] of owned) {
    for (const { mention, crossing: crosses } of mentions) if (crosses) crossing.add(mention.id)
    if (article === null) countLeftOut(report, 'mention-in-furniture', mentions.length)
    else if (article.status === 'left-out') countLeftOut(report, 'mention-in-article-left-out', mentions.length)
  }
  countLeftOut(report, 'mention-crosses-articles', crossing.size)
}

function recordOf(
  document: Document,
  article: Article,
  mentions: readonly OwnedMention[],
  source: CodePoints,
  choice: RecordChoice,
): ArticleRecord {
  const reading = readingOf(document, article, choice.reading)
  const inText = codePointsOf(reading.text)
  const { name, digest, encoding } = document.source
  return {
    id: `${document.id}/${article.id}`,
    document: document.id,
    article: article.id,
    status: article.status,
    source: { name, digest, encoding },
    headline: headlineOf(reading),
    metadata: metadataOf(document, article, reading),
    text: reading.text,
    blocks: reading.blocks.map((block) => ({ role: block.role, span: rangeOf(block, inText) })),
    parts: article.parts.map((part) => ({ role: part.role, span: rangeOf(part, source) })),
    mentions: mentions.flatMap((owned) => mentionRecord(owned, reading, inText, source) ?? []),
  }
}

function mentionRecord(owned: OwnedMention, reading: Reading, inText: CodePoints, source: CodePoints): MentionRecord | null {
  const { id, label, by } = owned.mention
  const spans = reading.toReadingPieces(owned.spans)
  if (spans.length === 0) return null
  return {
    id,
    label,
    quote: spans.map((span) => reading.text.slice(span.start, span.end)).join(''),
    spans: spans.map((span) => rangeOf(span, inText)),
    source: owned.spans.map((span) => rangeOf(span, source)),
    by,
    crossing: owned.crossing,
  }
}

function rangeOf(span: Span, codePoints: CodePoints): Range {
  return [codePoints.fromUtf16(span.start), codePoints.fromUtf16(span.end)]
}
