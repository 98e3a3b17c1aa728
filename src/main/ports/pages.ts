import type { DocumentRow } from '#core/file/document-row'
import type { Segmentation } from '#core/segment/segmentation'
import type { ReadingOptions } from '#core/reading/reading'
import type { Survey } from '#core/review/survey'
import type { Failure } from '#contract/failure'

/** A file's bytes, with its name for failures and for the document. */
export interface PageBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What can be said of a file without splitting it. */
export interface Looked {
  readonly digest: string
  /** The encoding it would be read with; null when none fits. */
  readonly encoding: string | null
  /** Every encoding that decodes it, best first. */
  readonly fits: readonly string[]
  /** Its first lines; empty when no encoding fits. */
  readonly sample: string
  readonly problem: Failure | null
}

export interface SplitRequest extends PageBytes {
  /** The id of the document to be made. */
  readonly id: string
  readonly digest: string
  /** Null: the one that is found. */
  readonly encoding: string | null
  /** ISO 8601. */
  readonly importedAt: string
}

/** A page made into a document of its own. */
export interface NewDocument {
  /** The text of the document's file. */
  readonly file: string
  readonly row: DocumentRow
}

/** A document as its files hold it. */
export interface SurveyRequest {
  /** The source's name, for failures. */
  readonly name: string
  readonly document: Uint8Array
  readonly source: Uint8Array
  /** As the project's index has them. */
  readonly encoding: string
  readonly digest: string
  readonly reading: ReadingOptions
}

/**
 * The work on pages that takes time: decoding and splitting, done beside the main thread. Each rejects with a `Failed`
 * that names the file; a page that cannot be worked on never harms another. Callers keep what is under way bounded,
 * about twice `width`.
 */
export interface Pages {
  /** How many pages are worked on at the same time. */
  readonly width: number
  look(page: PageBytes): Promise<Looked>
  /** The first lines in a given encoding. */
  sample(page: PageBytes, encoding: string): Promise<string>
  split(request: SplitRequest): Promise<NewDocument>
  /** The split of a text that is decoded already. */
  segment(text: string, name: string): Promise<Segmentation>
  /** The page's split as rows of ARTICLE, ROLE and TEXT, one per line of the source. */
  labels(page: PageBytes, encoding: string | null): Promise<string>
  /** What Review has to know of a document. Rejects with `file-damaged` when the files cannot be read. */
  survey(request: SurveyRequest): Promise<Survey>
  close(): Promise<void>
}
