import { recordsOf, type RecordChoice } from '#core/dataset/records'
import type { DatasetReport } from '#core/dataset/report'
import type { Document } from '#core/document/model'
import type { ExportFormat } from './format'

/** What a dataset is made from. Documents may come one by one from disk: only one is held at a time. */
export interface DatasetInput extends RecordChoice {
  /** The project's name. */
  readonly name: string
  readonly documents: Iterable<Document> | AsyncIterable<Document>
}

/**
 * The dataset's file, piece by piece: together the pieces are the whole file, and each article comes in a piece of its
 * own. `report` is complete after the last piece.
 */
export async function* datasetChunks(input: DatasetInput, format: ExportFormat, report: DatasetReport): AsyncGenerator<string> {
  const head = format.head(input)
  if (head !== '') yield head
  for await (const document of input.documents) {
    for (const record of recordsOf(document, input, report)) yield format.record(record, report.articles - 1)
  }
  const tail = format.tail()
  if (tail !== '') yield tail
}
