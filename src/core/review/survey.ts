import { fingerprintOf } from '#core/dataset/fingerprint'
import { check } from '#core/document/check'
import { headlineText } from '#core/document/headline'
import type { ArticleId, Document, MentionId } from '#core/document/model'
import { questionCounts } from '#core/document/questions'
import type { ArticleRow } from '#core/file/article-row'
import type { ReadingOptions } from '#core/reading/reading'
import { codePointsOf } from '#core/text/code-points'
import { articlesInReview, type ArticleInReview } from './article-in-review'
import { checkMentionEdge } from './checks/mention-edge'
import { checkMentionOverlap } from './checks/mention-overlap'
import { checkMetadata } from './checks/metadata'
import { checkOddCharacter } from './checks/odd-character'
import { checkSecondHeadline } from './checks/second-headline'
import { checkWhole } from './checks/whole'
import type { LocalFinding } from './finding'
import { printOf } from './print'

/** All that Review has to know of a document; made once for each state of it. */
export interface Survey {
  readonly rows: readonly ArticleRow[]
  /** What the checks that look at one document found, in page order. */
  readonly findings: readonly LocalFinding[]
  readonly texts: readonly ArticleText[]
}

/** An article's reading text with its mentions, for what looks at all articles together. */
export interface ArticleText {
  readonly article: ArticleId
  readonly text: string
  readonly mentions: readonly ReadMention[]
  /** The text's fingerprint, as `print.ts` writes it; null for a text too short to be anybody's story. */
  readonly print: string | null
}

/** A mention as it reads. */
export interface ReadMention {
  readonly id: MentionId
  readonly label: string
  readonly text: string
  /** The entity it refers to, by its id; null when nobody said. */
  readonly entity: string | null
  /** From its first to behind its last character, UTF-16 into the article's reading text. */
  readonly start: number
  readonly end: number
}

/** Shorter texts (UTF-16) are captions and notices, which are alike without being the same story. */
const STORY = 80

/** Looks at a whole document, once. Articles that an editor left out have rows and texts, but nothing is found in them. */
export function surveyOf(document: Document, options: ReadingOptions): Survey {
  const articles = articlesInReview(document, options)
  const inUse = articles.filter(({ article }) => article.status !== 'left-out')
  const findings = [
    ...check(document).map(({ code, start, end }): LocalFinding => ({ check: 'broken-promise', article: null, span: { start, end }, values: { code }, fix: null })),
    ...inUse.flatMap((one) => findingsIn(document, one, inUse)),
  ]
  const problems = countBy(findings, ({ article }) => article)
  const doubts = questionCounts(document)
  return {
    findings,
    rows: articles.map((one, index) => rowOf(document, one, index + 1, doubts, problems)),
    texts: articles.map(({ article, reading, mentions }) => ({
      article: article.id,
      text: reading.text,
      print: reading.text.length < STORY ? null : printOf(fingerprintOf(reading.text)),
      mentions: mentions.flatMap(({ mention, spans }) => {
        const pieces = reading.toReadingPieces(spans)
        if (pieces.length === 0) return []
        const text = pieces.map(({ start, end }) => reading.text.slice(start, end)).join('')
        return { id: mention.id, label: mention.label, text, entity: mention.entity ?? null, start: pieces[0]!.start, end: pieces.at(-1)!.end }
      }),
    })),
  }
}

function findingsIn(document: Document, one: ArticleInReview, onPage: readonly ArticleInReview[]): LocalFinding[] {
  return [
    ...checkWhole(one),
    ...checkSecondHeadline(one),
    ...checkMentionOverlap(one),
    ...checkMentionEdge(one),
    ...checkOddCharacter(one),
    ...checkMetadata(document, one, onPage),
  ]
}

type Counts = ReadonlyMap<ArticleId | null, number>

function rowOf(document: Document, { article, reading, metadata, mentions }: ArticleInReview, number: number, doubts: Counts, problems: Counts): ArticleRow {
  return {
    article: article.id,
    number,
    headline: headlineText(document, article),
    newspaper: metadata.newspaper.value,
    date: metadata.date.value,
    page: metadata.page.value,
    status: article.status,
    ...(article.sameStory !== undefined && { sameStory: [...article.sameStory] }),
    characters: codePointsOf(reading.text).length,
    mentions: Object.fromEntries(countBy(mentions, ({ mention }) => mention.label)),
    doubts: doubts.get(article.id) ?? 0,
    problems: problems.get(article.id) ?? 0,
  }
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
