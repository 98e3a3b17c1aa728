import { recordsOf, type RecordChoice } from '#core/dataset/records'
import type { SplitName } from '#core/dataset/split-choice'
import type { Document } from '#core/document/model'
import type { KeptOfDocument } from '#core/file/copy-file'
import type { ExportFormat, ExportPlan, Piece } from './format'

/** A document, and what is kept beside it where the format holds whole documents. */
export interface ExportedDocument {
  readonly document: Document
  readonly kept?: KeptOfDocument
}

/** What a dataset is made from. Documents may come one by one from disk: only one is held at a time. */
export interface DatasetInput {
  readonly choice: RecordChoice
  readonly plan: ExportPlan
  readonly documents: Iterable<ExportedDocument> | AsyncIterable<ExportedDocument>
  /** Where each article goes; null when the dataset is not divided. */
  readonly places: ReadonlyMap<string, SplitName> | null
}

/** The dataset's files, piece by piece. `plan.report` is complete after the last piece. */
export async function* datasetPieces({ choice, plan, documents, places }: DatasetInput, format: ExportFormat): AsyncGenerator<Piece> {
  const writer = format.open(plan)
  const wanted: RecordChoice = format.lines === true ? { ...choice, lines: true } : choice
  for await (const { document, kept } of documents) {
    if (format.whole === true) {
      plan.report.documents += 1
      plan.report.articles += document.articles.length
      plan.report.mentions += document.mentions.length
      yield* writer.document?.(document, kept ?? { source: { text: document.text }, importedAt: null, decisions: null }) ?? []
      continue
    }
    for (const record of recordsOf(document, wanted, plan.report)) yield* writer.article(record, places?.get(record.id) ?? null)
  }
  yield* writer.end()
}
