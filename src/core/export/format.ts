import type { ArticleRecord } from '#core/dataset/records'
import type { DatasetReport } from '#core/dataset/report'
import type { SplitName } from '#core/dataset/split-choice'
import type { Document } from '#core/document/model'
import type { CopiedProject, KeptOfDocument } from '#core/file/copy-file'
import type { ExportOptions, OptionName } from './options'

/** A label of the project, as other tools are told of it. */
export interface ExportLabel {
  readonly name: string
  readonly title: string
  /** `#rrggbb`. */
  readonly colour: string
}

/** Everything about an export that is known before its first article. */
export interface ExportPlan {
  /** The project's name. */
  readonly name: string
  readonly labels: readonly ExportLabel[]
  /** The project's settings, its entities and what else it keeps, for formats that hold whole documents. */
  readonly project: Omit<CopiedProject, 'name'>
  readonly options: ExportOptions
  /** The splits that are written; null when the dataset is not divided. */
  readonly splits: readonly SplitName[] | null
  /** Takes what the format cannot express. */
  readonly report: DatasetReport
}

/**
 * Some content of some file. `file` is a path with `/`, relative to the export's folder; pieces of one file follow each
 * other in order. `whole` is true for a file that is this piece alone.
 */
export interface Piece {
  readonly file: string
  readonly content: string | Uint8Array
  readonly whole?: boolean
}

/** One export under way: takes articles one by one and gives the files' pieces; keeps nothing that grows with the text. */
export interface ExportWriter {
  /** For formats that hold whole documents: before the document's articles. */
  document?(document: Document, kept: KeptOfDocument): Iterable<Piece>
  article(record: ArticleRecord, split: SplitName | null): Iterable<Piece>
  /** After the last article. */
  end(): Iterable<Piece>
}

export interface ExportFormat {
  readonly name: string
  /** Raised whenever the same dataset is written as other bytes. */
  readonly version: number
  /** `file`: one file, as long as the dataset is not divided and not one file for each article. */
  readonly shape: 'file' | 'folder'
  /** Of the file, with its dot; of a folder, empty. */
  readonly extension: string
  /** What its offsets count; null: it has none; `choice`: the option `unit` says. */
  readonly unit: 'codepoint' | 'utf16' | 'choice' | null
  /** The options that matter to it. */
  readonly options: readonly OptionName[]
  /** True when it can be divided for training. */
  readonly splits: boolean
  /** True when it needs to know where the source's lines begin. */
  readonly lines?: boolean
  /** True when it holds whole documents: choices about articles and labels do not apply. */
  readonly whole?: boolean
  open(plan: ExportPlan): ExportWriter
}

/** Whether an export is one file or a folder of files. */
export function layoutOf(format: ExportFormat, plan: Pick<ExportPlan, 'options' | 'splits'>): 'file' | 'folder' {
  const each = format.options.includes('files') && plan.options.files === 'each'
  return format.shape === 'file' && plan.splits === null && !each ? 'file' : 'folder'
}
