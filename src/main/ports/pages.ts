import type { DocumentRow } from '#core/file/document-row'
import type { CorrectedPage } from '#core/segment/learn/corrected-page'
import type { ProfileFacts, ProfileFile, ProfileLook } from '#core/segment/learn/teachable-splitter'
import type { Segmentation } from '#core/segment/segmentation'
import type { ReadingOptions } from '#core/reading/reading'
import type { ImportedPart } from '#core/import-formats/imported'
import type { ReaderName } from '#core/import-formats/readers'
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
  /** Null: the one that is found, and before any other `preferred` where the bytes fit it. */
  readonly encoding: string | null
  readonly preferred: string | null
  /** What the splitter goes by; null: as Galley comes. */
  readonly profile: ProfileFile | null
  /** ISO 8601. */
  readonly importedAt: string
}

/** A page made into a document of its own. */
export interface NewDocument {
  /** The text of the document's file. */
  readonly file: string
  readonly row: DocumentRow
}

/** What came of a lesson. */
export type Learned = ProfileFacts & { readonly bytes: Uint8Array }

/**
 * Files of another tool, and their format; null: the one that is found. Each has the encoding that is taken where its bytes are no
 * UTF-8; null: none.
 */
export interface AnnotationRequest {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly encoding: string | null }[]
  readonly format: ReaderName | null
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
  /** `preferred`: the encoding that is taken where the bytes fit it. */
  look(page: PageBytes, preferred: string | null): Promise<Looked>
  /** The first lines in a given encoding. */
  sample(page: PageBytes, encoding: string): Promise<string>
  split(request: SplitRequest): Promise<NewDocument>
  /** The split of a text that is decoded already. */
  segment(text: string, name: string, profile: ProfileFile | null): Promise<Segmentation>
  /** The page's split as rows of ARTICLE, ROLE and TEXT, one per line of the source. */
  labels(page: PageBytes, encoding: string | null, profile: ProfileFile | null): Promise<string>
  /** What a profile's bytes say, or why they cannot be used. */
  lookAtProfile(bytes: Uint8Array): Promise<ProfileLook>
  /** The profile after one more corrected page; from null a new one, which knows nothing where there is no page either. */
  learn(profile: Uint8Array | null, page: CorrectedPage | null): Promise<Learned>
  /** What Review has to know of a document. Rejects with `file-damaged` when the files cannot be read. */
  survey(request: SurveyRequest): Promise<Survey>
  /**
   * What annotation files of another tool hold, part by part: the next is read when `take` has resolved, and none any more once that
   * was with false: it rejects with `cancelled` then. Gives back the format; rejects with `not-annotations` where none was named and
   * none fits.
   */
  annotations(request: AnnotationRequest, take: (part: ImportedPart) => Promise<boolean>): Promise<ReaderName>
  close(): Promise<void>
}
