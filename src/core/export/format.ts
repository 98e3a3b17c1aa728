import type { ArticleRecord } from '#core/dataset/records'

/** How a dataset is written to one file: what stands before the records, each record, and what stands after. */
export interface ExportFormat {
  readonly name: string
  /** Of the file's name, with its dot. */
  readonly extension: string
  /** `about.name` is the project's. */
  head(about: { readonly name: string }): string
  /** `index` counts from 0. */
  record(record: ArticleRecord, index: number): string
  tail(): string
}
