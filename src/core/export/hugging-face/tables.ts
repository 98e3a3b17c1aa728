import type { ArticleRecord } from '#core/dataset/records'
import { METADATA_FIELDS } from '#core/document/metadata'
import { snakeCase } from '../facts'
import type { ExportPlan } from '../format'
import { sentencesOf } from '../sentences'
import { stretchesOf } from '../stretches'
import { tagsOf } from '../tag-schemes'
import type { Columns, Row } from './parquet'

/** One sentence to a row, one token for each character. */
export const SENTENCE_COLUMNS = {
  id: 'string',
  article_id: 'string',
  tokens: 'strings',
  ner_tags: 'ints',
  starts: 'ints',
} as const satisfies Columns

const METADATA_COLUMNS = Object.fromEntries(METADATA_FIELDS.map((field) => [snakeCase(field), 'string'] as const))

/** One article to a row, with all of its mentions: three lists of equal length say where each is and what. */
export function articleColumns(metadata: boolean): Columns {
  const known: Columns = metadata ? METADATA_COLUMNS : {}
  return {
    id: 'string',
    source_file: 'string',
    headline: 'string',
    text: 'string',
    mention_starts: 'ints',
    mention_ends: 'ints',
    mention_labels: 'strings',
    mention_ids: 'strings',
    ...known,
  }
}

/** `O`, then `B-` and `I-` of each label: their places are the numbers in `ner_tags`. */
export class TagNames {
  readonly names: string[] = ['O']
  readonly #numbers = new Map([['O', 0]])

  constructor(labels: readonly string[]) {
    for (const label of labels) for (const begin of ['B', 'I']) this.numberOf(`${begin}-${label.replace(/\s+/gu, '_')}`)
  }

  /** The tag's number; a tag of a label that the project does not list gets the next one. */
  numberOf(tag: string): number {
    const known = this.#numbers.get(tag)
    if (known !== undefined) return known
    this.#numbers.set(tag, this.names.length)
    return this.names.push(tag) - 1
  }
}

export function sentenceRows(record: ArticleRecord, plan: ExportPlan, tags: TagNames): Row[] {
  return sentencesOf(record, plan).map((sentence, index) => ({
    id: `${record.id}/${index + 1}`,
    article_id: record.id,
    tokens: sentence.tokens,
    ner_tags: tagsOf(sentence, 'BIO').map((tag) => tags.numberOf(tag)),
    starts: sentence.places,
  }))
}

export function articleRow(record: ArticleRecord, plan: ExportPlan): Row {
  // What is in pieces is counted with the sentences already.
  const stretches = stretchesOf(record, { ...plan.report, leftOut: {} })
  const known = METADATA_FIELDS.map((field) => {
    const { value } = record.metadata[field]
    return [snakeCase(field), value === null ? '' : typeof value === 'string' ? value : value.join('；')] as const
  })
  return {
    id: record.id,
    source_file: record.source.name,
    headline: record.headline ?? '',
    text: record.text,
    mention_starts: stretches.map(({ start }) => start),
    mention_ends: stretches.map(({ end }) => end),
    mention_labels: stretches.map(({ label }) => label),
    mention_ids: stretches.map(({ mention }) => mention.id),
    ...(plan.options.metadata ? Object.fromEntries(known) : {}),
  }
}
