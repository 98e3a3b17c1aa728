import type { ExportLabel } from '../format'
import type { ColumnKind, Columns } from './parquet'

/** Rows by split, in the order in which they are declared. */
export type SplitSizes = Map<string, number>

interface Config {
  readonly name: string
  readonly columns: Columns
  readonly sizes: SplitSizes
}

interface Card {
  readonly name: string
  readonly labels: readonly ExportLabel[]
  /** By their numbers. */
  readonly tags: readonly string[]
  readonly configs: readonly Config[]
}

/** The README.md of a dataset: what `datasets` reads between the `---`, and what people read below. */
export function datasetCard(card: Card): string {
  const rows = [...(card.configs[0]?.sizes.values() ?? [])].reduce((sum, size) => sum + size, 0)
  return `---
pretty_name: ${JSON.stringify(card.name)}
language:
- zh
task_categories:
- token-classification
task_ids:
- named-entity-recognition
annotations_creators:
- expert-generated
language_creators:
- found
source_datasets:
- original
size_categories:
- ${sizeCategory(rows)}
tags:
- newspaper
configs:
${card.configs.map(filesOf).join('')}dataset_info:
${card.configs.map((config) => featuresOf(config, card.tags)).join('')}---

# ${card.name.replace(/\s+/gu, ' ')}

Newspaper articles with named entities, exported from Galley.

- \`ner\`: one sentence to a row, one token for each character that is no white space; \`ner_tags\` in the BIO scheme.
  \`starts\` says where each token stands in the article's text.
- \`articles\`: one article to a row, its text and all of its mentions, also those that overlap.

Offsets count Unicode code points from 0, the end is exclusive. The same rows stand in \`jsonl/\`.

| split | sentences | articles |
|---|---|---|
${splitRows(card.configs)}
| label | |
|---|---|
${card.labels.map(({ name, title }) => `| ${cell(name)} | ${cell(title)} |\n`).join('')}`
}

function filesOf({ name, sizes }: Config, index: number): string {
  const files = [...sizes.keys()].map((split) => `  - split: ${split}\n    path: ${name}/${split}.parquet\n`)
  return `- config_name: ${name}\n${index === 0 ? '  default: true\n' : ''}  data_files:\n${files.join('')}`
}

function featuresOf({ name, columns }: Config, tags: readonly string[]): string {
  const features = Object.entries(columns).map(([column, kind]) => featureOf(column, kind, tags))
  return `- config_name: ${name}\n  features:\n${features.join('')}`
}

function featureOf(column: string, kind: ColumnKind, tags: readonly string[]): string {
  const head = `  - name: ${column}\n`
  if (column === 'ner_tags') {
    const names = tags.map((tag, number) => `          '${number}': ${JSON.stringify(tag)}\n`)
    return `${head}    sequence:\n      class_label:\n        names:\n${names.join('')}`
  }
  if (kind === 'string' || kind === 'int') return `${head}    dtype: ${kind === 'string' ? 'string' : 'int32'}\n`
  return `${head}    sequence: ${kind === 'strings' ? 'string' : 'int32'}\n`
}

function splitRows([sentences, articles]: readonly Config[]): string {
  if (sentences === undefined || articles === undefined) return ''
  return [...sentences.sizes].map(([split, size]) => `| ${split} | ${size} | ${articles.sizes.get(split)} |\n`).join('')
}

/** Hugging Face's own classes of size. */
function sizeCategory(rows: number): string {
  const bounds = [1e3, 1e4, 1e5, 1e6, 1e7]
  const names = ['n<1K', '1K<n<10K', '10K<n<100K', '100K<n<1M', '1M<n<10M', '10M<n<100M']
  const index = bounds.findIndex((bound) => rows < bound)
  return names[index === -1 ? bounds.length : index]!
}

function cell(text: string): string {
  return text.replace(/[\s|]+/gu, ' ')
}
