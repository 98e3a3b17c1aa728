import { documentFrom } from '#core/document/from-segmentation'
import type { Document } from '#core/document/model'
import { labelsTsv } from '#core/export/labels-tsv'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { documentRow } from '#core/file/document-row'
import { surveyOf, type Survey } from '#core/review/survey'
import type { Segmentation, Splitter } from '#core/segment/segmentation'
import { decode, encodingsThatFit, isEncodingName, type Decoded, type DecodeFailure } from '#core/text/decode'
import { Failed } from '../../ports/failed'
import type { Looked, NewDocument, PageBytes, SplitRequest, SurveyRequest } from '../../ports/pages'
import { sha256 } from '../sha256'
import type { PageTask } from './page-task'

/** A sample has at most so many lines … */
const SAMPLE_LINES = 12
/** … and UTF-16 units. */
const SAMPLE_LENGTH = 600

/** Does one task. Throws `Failed` for a page that cannot be worked on. */
export function workOnPage(task: PageTask, split: Splitter): Looked | string | NewDocument | Segmentation | Survey {
  switch (task.kind) {
    case 'look':
      return look(task.page)
    case 'sample':
      return sampleOf(decoded(task.page, task.encoding).text)
    case 'split':
      return newDocument(task.request, split)
    case 'segment':
      return split(task.text)
    case 'labels':
      return labelsTsv(splitPage({ ...task.page, id: 'page', digest: '' }, task.encoding, split))
    case 'survey':
      return survey(task.request)
  }
}

function look({ name, bytes }: PageBytes): Looked {
  const digest = sha256(bytes)
  const fits = encodingsThatFit(bytes)
  const found = decode(bytes)
  if (!found.ok) return { digest, encoding: null, fits, sample: '', problem: notText(name, found, null).failure }
  return { digest, encoding: found.encoding, fits, sample: sampleOf(found.text), problem: null }
}

function newDocument(request: SplitRequest, split: Splitter): NewDocument {
  const document = splitPage(request, request.encoding, split)
  return { file: writeDocumentFile(document), row: documentRow(document, request.importedAt) }
}

function survey({ name, document, source, encoding, digest, reading }: SurveyRequest): Survey {
  if (sha256(source) !== digest) throw new Failed('file-damaged', { file: name })
  const { text } = decoded({ name, bytes: source }, encoding)
  const read = readDocumentFile(new TextDecoder('utf-8', { fatal: true }).decode(document), text)
  if (!read.ok) throw new Failed('file-damaged', { file: name })
  return surveyOf(read.value, reading)
}

function splitPage(page: PageBytes & { id: string; digest: string }, encoding: string | null, split: Splitter): Document {
  const { text, encoding: found } = decoded(page, encoding)
  const source = { name: page.name, digest: page.digest, encoding: found }
  return documentFrom({ id: page.id, source, text }, split(text))
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
