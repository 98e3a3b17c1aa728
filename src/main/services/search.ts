import { findInDocument, findInText, mayHold } from '#core/reading/find'
import type { Document } from '#core/document/model'
import type { DocumentRow } from '#core/file/document-row'
import type { Span } from '#core/text/span'
import type { AnswerOf, RequestOf } from '#contract/calls'
import { Failed } from '../ports/failed'
import type { Files } from '../ports/files'
import type { Project } from './project/project'
import { decodeSource } from './project/source-text'

type Found = AnswerOf<'documents.search'>
type Hit = Found['hits'][number]

/** So many sources are read ahead: all that is in memory at a time. */
const AHEAD = 8
/** Characters shown on each side of a hit. */
const AROUND = 24

/**
 * Looks through the project's documents one after the other, in the order of the library. Words are found in the articles'
 * reading texts, as a reader would find them: over a wrap, set with spaces, or on both sides of foreign text. `superseded`
 * is asked between documents; once true, the search fails with `cancelled`.
 */
export async function searchProject(
  files: Files,
  project: Project,
  { query, limit }: RequestOf<'documents.search'>,
  superseded: () => boolean,
): Promise<Found> {
  const hits: Hit[] = []
  const rows = project.index.rows()
  for (let first = 0; first < rows.length; first += AHEAD) {
    const pages = await Promise.all(rows.slice(first, first + AHEAD).map((row) => pageOf(files, project, row, query)))
    if (superseded()) throw new Failed('cancelled')
    for (const page of pages) {
      if (page === null) continue
      for (const spans of placesIn(page, query)) {
        if (hits.length === limit) return { hits, more: true }
        hits.push(hitOf(page.text, page.id, spans))
      }
    }
  }
  return { hits, more: false }
}

interface Page {
  readonly id: string
  readonly text: string
  /** Null where only the source can be read. */
  readonly document: Document | null
}

/**
 * What there is to be searched of a document; null where the words cannot be in it, so that few documents are read. A
 * source that cannot be read was reported when the project was opened, or is when it is opened: here it has no hits.
 */
async function pageOf(files: Files, project: Project, row: DocumentRow, query: string): Promise<Page | null> {
  const path = project.folder.source(row.id)
  const text = await files.read(path).then((bytes) => decodeSource(bytes, path, row.encoding), () => '')
  if (!mayHold(text, query)) return null
  const document = await project.documents.read(row.id).catch(() => null)
  return { id: row.id, text, document }
}

function placesIn({ text, document }: Page, query: string): readonly (readonly Span[])[] {
  if (document === null) return findInText(text, query).map((span) => [span])
  return findInDocument(document, query).map(({ spans }) => spans)
}

/** A place of a text with some of it on each side, as a reader would see it. */
export function hitIn(text: string, id: string, start: number, end: number): Hit {
  return {
    id,
    start,
    end,
    before: asRead(wholeCharacters(text.slice(Math.max(0, start - AROUND), start))),
    hit: asRead(text.slice(start, end)),
    after: asRead(wholeCharacters(text.slice(end, end + AROUND))),
  }
}

/** The same for words in several pieces, with foreign text between them: the place is that of the first piece. */
function hitOf(text: string, id: string, spans: readonly Span[]): Hit {
  const [first, last] = [spans[0]!, spans.at(-1)!]
  const around = hitIn(text, id, first.start, last.end)
  return { ...around, end: first.end, hit: asRead(spans.map(({ start, end }) => text.slice(start, end)).join('')) }
}

/** Wraps between Chinese characters vanish, those between Latin words are a blank. */
function asRead(text: string): string {
  return text.replace(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/gu, ' ').replace(/\s*\n\s*/gu, '')
}

/** A cut through a surrogate pair leaves half a character: it goes. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
}
