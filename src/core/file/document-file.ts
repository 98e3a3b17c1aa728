import type { MetadataOverrides } from '#core/document/metadata'
import { fieldsOf } from '#core/document/metadata-edits'
import type { Document, Part } from '#core/document/model'
import { codePointsOf } from '#core/text/code-points'
import { documentFileV1, documentFileV2, documentFileV3, type DocumentFileV1, type DocumentFileV2, type DocumentFileV3, type MetadataInFile } from './document-schema'
import { damaged, type Damage, type FileResult } from './result'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

/** `documents/<id>.json` as this app writes it. */
export const documentFormat: Format<DocumentFileV3> = {
  name: 'galley-document',
  version: 3,
  schema: documentFileV3,
  steps: [
    { from: 1, schema: documentFileV1, up: ({ format: _format, version: _version, ...same }: DocumentFileV1) => same },
    { from: 2, schema: documentFileV2, up: ({ format: _format, version: _version, ...same }: DocumentFileV2) => same },
  ],
}

const LISTED = new Set(['articles', 'parts', 'furniture', 'mentions', 'repairs', 'doubts'])

/** The document's file: one line per part and per mention, offsets in code points, without the source's text. */
export function writeDocumentFile(document: Document): string {
  const { fromUtf16 } = codePointsOf(document.text)
  const place = <S extends { start: number; end: number }>(span: S) => ({ start: fromUtf16(span.start), end: fromUtf16(span.end) })
  const part = (one: Part) => ({
    ...place(one),
    role: one.role,
    by: one.by,
    confidence: one.confidence,
    ...(one.candidates && { candidates: one.candidates.map(({ article, confidence }) => ({ article, confidence })) }),
  })
  const { name, digest, encoding } = document.source
  const file: DocumentFileV3 = {
    format: 'galley-document',
    version: 3,
    offsetUnit: 'codepoint',
    id: document.id,
    source: { name, digest, encoding },
    status: document.status,
    serial: document.serial,
    ...(document.metadata && { metadata: inFieldOrder(document.metadata) }),
    articles: document.articles.map(({ id, status, confidence, metadata, lacks, sameStory, parts }) => ({
      id,
      status,
      confidence,
      ...(metadata && { metadata: inFieldOrder(metadata) }),
      ...(lacks && { lacks: [...lacks] }),
      ...(sameStory && { sameStory: [...sameStory] }),
      parts: parts.map(part),
    })),
    furniture: document.furniture.map(part),
    mentions: document.mentions.map(({ id, label, spans, quote, by, entity }) => ({
      id,
      label,
      spans: spans.map((span): [number, number] => [fromUtf16(span.start), fromUtf16(span.end)]),
      quote,
      by,
      ...(entity !== undefined && { entity }),
    })),
    repairs: document.repairs.map((repair) => ({ ...place(repair), action: repair.action })),
    doubts: document.doubts.map(({ at, chance }) => ({ at: fromUtf16(at), chance })),
    settled: document.settled.map(fromUtf16),
  }
  return writeJson(file, LISTED)
}

/**
 * Reads a document's file. `text` is the decoded source; a place outside of it, and a mention whose quote is not what
 * stands at its place, are damages. Whether the parts cover the text is for `core/document/check` to say.
 */
export function readDocumentFile(json: string, text: string): FileResult<Document> {
  const read = readVersioned(json, documentFormat)
  if (!read.ok) return read
  const damages = placeDamages(read.value, codePointsOf(text).length)
  if (damages.length > 0) return damaged(...damages)
  const document = inMemory(read.value, text)
  const wrong = quoteDamages(document)
  return wrong.length > 0 ? damaged(...wrong) : { ...read, value: document }
}

function inMemory(file: DocumentFileV3, text: string): Document {
  const { toUtf16 } = codePointsOf(text)
  const placed = <S extends { start: number; end: number }>(span: S): S => ({ ...span, start: toUtf16(span.start), end: toUtf16(span.end) })
  return {
    id: file.id,
    source: file.source,
    text,
    articles: file.articles.map((article) => ({ ...article, parts: article.parts.map(placed) })),
    furniture: file.furniture.map(placed),
    mentions: file.mentions.map((mention) => ({
      ...mention,
      spans: mention.spans.map(([start, end]) => ({ start: toUtf16(start), end: toUtf16(end) })),
    })),
    repairs: file.repairs.map(placed),
    doubts: file.doubts.map(({ at, chance }) => ({ at: toUtf16(at), chance })),
    settled: file.settled.map(toUtf16),
    status: file.status,
    serial: file.serial,
    ...(file.metadata && { metadata: file.metadata }),
  }
}

/** The same file for the same metadata, in whatever order an editor said it. */
function inFieldOrder(said: MetadataOverrides): MetadataInFile {
  return Object.fromEntries(fieldsOf(said).map((field) => [field, said[field]]))
}

/** At most so many damages are listed. */
const ENOUGH = 20

function placeDamages(file: DocumentFileV3, length: number): Damage[] {
  const damages: Damage[] = []
  const check = (start: number, end: number, where: string, mayBeEmpty = false) => {
    if (damages.length >= ENOUGH) return
    if (end > length) damages.push({ where, problem: `${end} is beyond the end of the source (${length})` })
    else if (start > end || (start === end && !mayBeEmpty)) damages.push({ where, problem: `${start} to ${end} is no stretch` })
  }
  file.articles.forEach((article, a) =>
    article.parts.forEach((part, p) => check(part.start, part.end, `articles[${a}].parts[${p}]`)),
  )
  file.furniture.forEach((part, p) => check(part.start, part.end, `furniture[${p}]`))
  file.mentions.forEach((mention, m) => mention.spans.forEach(([start, end], s) => check(start, end, `mentions[${m}].spans[${s}]`)))
  file.repairs.forEach((repair, r) => check(repair.start, repair.end, `repairs[${r}]`, true))
  file.doubts.forEach(({ at }, d) => check(at, at, `doubts[${d}]`, true))
  file.settled.forEach((at, s) => check(at, at, `settled[${s}]`, true))
  return damages
}

function quoteDamages(document: Document): Damage[] {
  const damages: Damage[] = []
  document.mentions.forEach((mention, index) => {
    const found = mention.spans.map((span) => document.text.slice(span.start, span.end)).join('')
    if (found !== mention.quote && damages.length < ENOUGH)
      damages.push({ where: `mentions[${index}].quote`, problem: `the source says ${JSON.stringify(found)} there` })
  })
  return damages
}
