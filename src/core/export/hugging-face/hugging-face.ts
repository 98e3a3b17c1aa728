import type { SplitName } from '#core/dataset/split-choice'
import type { ExportFormat, Piece } from '../format'
import { datasetCard, type SplitSizes } from './card'
import { ParquetFile, type Columns, type Row } from './parquet'
import { articleColumns, articleRow, SENTENCE_COLUMNS, sentenceRows, TagNames } from './tables'

/** What Hugging Face calls the splits. A dataset that is not divided is all for training. */
const SPLIT_NAMES: Readonly<Record<SplitName, string>> = { train: 'train', dev: 'validation', test: 'test' }

/**
 * A dataset folder for Hugging Face's `datasets`: sentences with tags and whole articles, each as Parquet, which the card
 * declares, and as the same rows in JSONL.
 */
export const huggingFace: ExportFormat = {
  name: 'hugging-face',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'codepoint',
  options: ['overlaps', 'longest', 'metadata'],
  splits: true,
  open(plan) {
    const tags = new TagNames(plan.labels.map(({ name }) => name))
    const splits = (plan.splits ?? ['train' as const]).map((split) => SPLIT_NAMES[split])
    const tables = { ner: new Table('ner', SENTENCE_COLUMNS, splits), articles: new Table('articles', articleColumns(plan.options.metadata), splits) }
    return {
      *article(record, split) {
        const name = SPLIT_NAMES[split ?? 'train']
        for (const row of sentenceRows(record, plan, tags)) yield* tables.ner.add(name, row)
        yield* tables.articles.add(name, articleRow(record, plan))
      },
      *end() {
        for (const table of [tables.ner, tables.articles]) yield* table.end()
        const card = datasetCard({
          name: plan.name,
          labels: plan.labels,
          tags: tags.names,
          configs: [
            { name: 'ner', columns: SENTENCE_COLUMNS, sizes: tables.ner.sizes },
            { name: 'articles', columns: articleColumns(plan.options.metadata), sizes: tables.articles.sizes },
          ],
        })
        yield { file: 'README.md', content: card, whole: true }
      },
    }
  },
}

/** The files of one configuration, a pair for each split. */
class Table {
  readonly #name: string
  readonly #files: ReadonlyMap<string, ParquetFile>
  readonly sizes: SplitSizes = new Map()

  constructor(name: string, columns: Columns, splits: readonly string[]) {
    this.#name = name
    this.#files = new Map(splits.map((split) => [split, new ParquetFile(columns)]))
    for (const split of splits) this.sizes.set(split, 0)
  }

  *add(split: string, row: Row): Generator<Piece> {
    this.sizes.set(split, this.sizes.get(split)! + 1)
    const bytes = this.#files.get(split)!.add(row)
    if (bytes.length > 0) yield { file: `${this.#name}/${split}.parquet`, content: bytes }
    yield { file: `jsonl/${this.#name}-${split}.jsonl`, content: `${JSON.stringify(row)}\n` }
  }

  *end(): Generator<Piece> {
    for (const [split, file] of this.#files) {
      yield { file: `${this.#name}/${split}.parquet`, content: file.end() }
      yield { file: `jsonl/${this.#name}-${split}.jsonl`, content: '' }
    }
  }
}
