import type { Article, ArticleId, ArticleStatus, Author, Document, MentionId } from '#core/document/model'
import { resolve, type EntityList } from '#core/entity/entity'
import { metadataOf, type SaidMetadata } from '#core/reading/metadata/metadata'
import { headlineOf, readingOf, type ReadingOptions } from '#core/reading/reading'
import type { Role } from '#core/segment/role'
import { codePointsOf, type CodePoints } from '#core/text/code-points'
import { linesOf, type Line } from '#core/text/lines'
import type { Span } from '#core/text/span'
import { lineStartsOf } from './line-starts'
import { mentionsByArticle, type MentionsByArticle, type OwnedMention } from './owners'
import { countLeftOut, type DatasetReport } from './report'
import { sourceTextOf, type RecordText } from './source-reading'

/** Start inclusive, end exclusive, in code points. */
export type Range = readonly [start: number, end: number]

/** One article of a dataset. All offsets are code points, of the record's `text` or of the source's text as said. */
export interface ArticleRecord {
  /** Unique within the project: document and article, divided by a slash. */
  readonly id: string
  readonly document: string
  readonly article: ArticleId
  readonly status: ArticleStatus
  /**
   * Ids of articles that an editor linked it with as the same story, whether they are in the dataset or not; only where there are
   * any. A link stands at one of the two.
   */
  readonly sameStory?: readonly string[]
  /** The file's name and the SHA-256 of its bytes. */
  readonly source: { readonly name: string; readonly digest: string; readonly encoding: string }
  readonly headline: string | null
  /** What is known of the article, each with who said it: `machine` until an editor confirmed it. Dates as `PartialDate`. */
  readonly metadata: SaidMetadata
  /** The reading text, or the source's text of the parts where the choice says so. */
  readonly text: string
  /** Paragraphs and headline lines, in `text`. */
  readonly blocks: readonly { readonly role: Role; readonly span: Range }[]
  /** In reading order, in the source. */
  readonly parts: readonly { readonly role: Role; readonly span: Range }[]
  readonly mentions: readonly MentionRecord[]
  /** Where the source's lines (from 1) begin in `text`; only where the choice asks for them. */
  readonly lines?: readonly { readonly at: number; readonly line: number }[]
}

/** The entity that a mention refers to, as exports name it. */
export interface EntityRecord {
  readonly id: string
  readonly name: string
  /** Addresses or identifiers elsewhere, such as `wikidata:Q1`. */
  readonly links: readonly string[]
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
  /** Only where the mention is linked. */
  readonly entity?: EntityRecord
}

export interface RecordChoice {
  /** Only documents whose split an editor confirmed. */
  readonly confirmedOnly: boolean
  /** Only articles of these states; those left out by an editor never. All when left out. */
  readonly statuses?: readonly ArticleStatus[]
  /** Only articles with these ids (`ArticleRecord.id`). All when left out. */
  readonly articles?: ReadonlySet<string>
  /** Only mentions with these labels. All when left out. */
  readonly labels?: ReadonlySet<string>
  /** Which text the records hold: as it reads (by default) or as it stands in the source. */
  readonly text?: 'reading' | 'source'
  /** True asks for `ArticleRecord.lines`. */
  readonly lines?: boolean
  /** What mentions may be linked to; they are written without links when left out. */
  readonly entities?: EntityList
  readonly reading?: ReadingOptions
}

/** The document's articles as records, one by one; counts them, and what is left out, in `report`. */
export function* recordsOf(document: Document, choice: RecordChoice, report: DatasetReport): Generator<ArticleRecord> {
  if (choice.confirmedOnly && document.status !== 'confirmed') return countLeftOut(report, 'document-not-confirmed')
  if (document.articles.length === 0) countLeftOut(report, 'document-without-articles')
  const owned = mentionsByArticle(document)
  countMentions(owned, report)
  const source = { codePoints: codePointsOf(document.text), lines: choice.lines === true ? linesOf(document.text) : [] }
  const articles = document.articles.filter((article) => isWanted(document, article, choice, report))
  if (articles.length > 0) report.documents += 1
  for (const article of articles) {
    const all = owned.get(article) ?? []
    const mentions = choice.labels === undefined ? all : all.filter(({ mention }) => choice.labels?.has(mention.label))
    const record = recordOf(document, article, mentions, source, choice)
    report.articles += 1
    report.mentions += record.mentions.length
    countLeftOut(report, 'mention-of-other-label', all.length - mentions.length)
    countLeftOut(report, 'mention-not-readable', mentions.length - record.mentions.length)
    yield record
  }
}

function isWanted(document: Document, article: Article, { statuses, articles }: RecordChoice, report: DatasetReport): boolean {
  const reason =
    article.status === 'left-out' ? 'article-left-out'
    : articles !== undefined && !articles.has(idOf(document, article)) ? 'article-not-chosen'
    : statuses !== undefined && !statuses.includes(article.status) ? 'article-of-other-status'
    : null
  if (reason !== null) countLeftOut(report, reason)
  return reason === null
}

function idOf(document: Pick<Document, 'id'>, article: Pick<Article, 'id'>): string {
  return `${document.id}/${article.id}`
}

interface SourceMap {
  readonly codePoints: CodePoints
  readonly lines: readonly Line[]
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
  source: SourceMap,
  choice: RecordChoice,
): ArticleRecord {
  const reading = readingOf(document, article, choice.reading)
  const text = choice.text === 'source' ? sourceTextOf(document, article) : reading
  const inText = codePointsOf(text.text)
  const { name, digest, encoding } = document.source
  return {
    id: idOf(document, article),
    document: document.id,
    article: article.id,
    status: article.status,
    ...(article.sameStory !== undefined && { sameStory: article.sameStory }),
    source: { name, digest, encoding },
    headline: headlineOf(reading),
    metadata: metadataOf(document, article, reading),
    text: text.text,
    blocks: text.blocks.map((block) => ({ role: block.role, span: rangeOf(block, inText) })),
    parts: article.parts.map((part) => ({ role: part.role, span: rangeOf(part, source.codePoints) })),
    mentions: mentions.flatMap((owned) => mentionRecord(owned, text, inText, source.codePoints, choice.entities) ?? []),
    ...(choice.lines === true && {
      lines: lineStartsOf(article, source.lines, text).map(({ at, line }) => ({ at: inText.fromUtf16(at), line })),
    }),
  }
}

function mentionRecord(
  owned: OwnedMention,
  text: RecordText,
  inText: CodePoints,
  source: CodePoints,
  entities: EntityList | undefined,
): MentionRecord | null {
  const { id, label, by } = owned.mention
  const entity = entities && resolve(entities, owned.mention.entity)
  const spans = text.toReadingPieces(owned.spans)
  if (spans.length === 0) return null
  return {
    id,
    label,
    quote: spans.map((span) => text.text.slice(span.start, span.end)).join(''),
    spans: spans.map((span) => rangeOf(span, inText)),
    source: owned.spans.map((span) => rangeOf(span, source)),
    by,
    crossing: owned.crossing,
    ...(entity && { entity: { id: entity.id, name: entity.name, links: entity.links } }),
  }
}

function rangeOf(span: Span, codePoints: CodePoints): Range {
  return [codePoints.fromUtf16(span.start), codePoints.fromUtf16(span.end)]
}
