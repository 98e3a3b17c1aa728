import { documentFrom } from '#core/document/from-segmentation'
import type { Document } from '#core/document/model'
import { labelsTsv } from '#core/export/labels-tsv'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { documentRow } from '#core/file/document-row'
import { guessFormat } from '#core/import-formats/guess-format'
import type { ImportedPart } from '#core/import-formats/imported'
import { READERS, type ReaderName } from '#core/import-formats/readers'
import { surveyOf, type Survey } from '#core/review/survey'
import type { ProfileFile, ProfileLook, TeachableSplitter } from '#core/segment/learn/teachable-splitter'
import type { Segmentation } from '#core/segment/segmentation'
import { decode, encodingsThatFit, isEncodingName, type Decoded, type DecodeFailure } from '#core/text/decode'
import { Failed } from '../../ports/failed'
import type { AnnotationRequest, Learned, Looked, NewDocument, PageBytes, SplitRequest, SurveyRequest } from '../../ports/pages'
import { sha256 } from '../sha256'
import type { PageTask } from './page-task'

/** A sample has at most so many lines … */
const SAMPLE_LINES = 12
/** … and UTF-16 units. */
const SAMPLE_LENGTH = 600

/** Does one task. Throws `Failed` for a page that cannot be worked on. */
export function workOnPage(task: Exclude<PageTask, { kind: 'annotations' }>, splitter: TeachableSplitter): Looked | string | NewDocument | Segmentation | Survey | ProfileLook | Learned {
  switch (task.kind) {
    case 'look':
      return look(task.page, task.preferred)
    case 'sample':
      return sampleOf(decoded(task.page, task.encoding).text)
    case 'split':
      return newDocument(task.request, splitter)
    case 'segment':
      return splitter.split(task.text, task.profile)
    case 'labels':
      return labelsTsv(documentOf({ ...task.page, id: 'page', digest: '' }, decoded(task.page, task.encoding), splitter, task.profile))
    case 'profile':
      return splitter.look(task.bytes)
    case 'learn':
      return splitter.learn(task.profile, task.page)
    case 'survey':
      return survey(task.request)
  }
}

function look({ name, bytes }: PageBytes, preferred: string | null): Looked {
  const digest = sha256(bytes)
  const fits = encodingsThatFit(bytes)
  const found = fits.some((encoding) => encoding === preferred) ? decoded({ name, bytes }, preferred) : decode(bytes)
  if ('ok' in found && !found.ok) return { digest, encoding: null, fits, sample: '', problem: notText(name, found, null).failure }
  return { digest, encoding: found.encoding, fits, sample: sampleOf(found.text), problem: null }
}

function newDocument(request: SplitRequest, splitter: TeachableSplitter): NewDocument {
  const document = documentOf(request, asWished(request), splitter, request.profile)
  return { file: writeDocumentFile(document), row: documentRow(document, request.importedAt) }
}

/** In the encoding that was asked for, else in the preferred one where it fits, else in the one that is found. */
function asWished(request: SplitRequest): Decoded {
  const { bytes, encoding, preferred } = request
  if (encoding === null && preferred !== null && isEncodingName(preferred)) {
    const result = decode(bytes, preferred)
    if (result.ok) return result
  }
  return decoded(request, encoding)
}

function survey({ name, document, source, encoding, digest, reading }: SurveyRequest): Survey {
  if (sha256(source) !== digest) throw new Failed('file-damaged', { file: name })
  const { text } = decoded({ name, bytes: source }, encoding)
  const read = readDocumentFile(new TextDecoder('utf-8', { fatal: true }).decode(document), text)
  if (!read.ok) throw new Failed('file-damaged', { file: name })
  return surveyOf(read.value, reading)
}

/** What annotation files hold, part by part. */
export function readAnnotations({ files, format: chosen }: AnnotationRequest): { readonly format: ReaderName; readonly parts: Iterable<ImportedPart> } {
  const texts = files.map(({ name, bytes, encoding }) => ({ name, content: annotationText({ name, bytes }, encoding) }))
  const format = chosen ?? guessFormat(texts)
  if (format === null) throw new Failed('not-annotations', { file: files[0]?.name ?? '' })
  return { format, parts: READERS[format](texts) }
}

/** These formats are UTF-8 by rule: another encoding is taken only where the bytes cannot be that. */
function annotationText(page: PageBytes, encoding: string | null): string {
  const usual = decode(page.bytes, 'utf-8')
  return usual.ok ? usual.text : decoded(page, encoding ?? 'utf-8').text
}

function documentOf(
  page: PageBytes & { id: string; digest: string }, { text, encoding }: Decoded, splitter: TeachableSplitter, profile: ProfileFile | null,
): Document {
  const source = { name: page.name, digest: page.digest, encoding }
  return documentFrom({ id: page.id, source, text }, splitter.split(text, profile))
}

function decoded({ name, bytes }: PageBytes, encoding: string | null): Decoded {
  if (encoding !== null && !isEncodingName(encoding)) throw new Failed('encoding-does-not-fit', { file: name, details: { encoding } })
  const result = encoding === null ? decode(bytes) : decode(bytes, encoding)
  if (!result.ok) throw notText(name, result, encoding)
  return result
}

function notText(file: string, { reason, position }: DecodeFailure, encoding: string | null): Failed {
  if (encoding !== null) return new Failed('encoding-does-not-fit', { file, details: { encoding, position } })
  return new Failed('not-text', { file, details: { reason, position } })
}

function sampleOf(text: string): string {
  const cut = text.slice(0, SAMPLE_LENGTH).replace(/[\uD800-\uDBFF]$/u, '')
  return cut.split('\n', SAMPLE_LINES).join('\n')
}
