import { findInText } from '#core/reading/find'
import type { DocumentRow } from '#core/file/document-row'
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
 * Looks through the project's sources one after the other, in the order of the library. Words are found as a reader would
 * find them, over a wrap or set with spaces too. `superseded` is asked between documents; once true, the search fails with
 * `cancelled`.
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
    const texts = await Promise.all(rows.slice(first, first + AHEAD).map((row) => textOf(files, project, row)))
    if (superseded()) throw new Failed('cancelled')
    for (const { id, text } of texts) {
      for (const { start, end } of findInText(text, query)) {
        if (hits.length === limit) return { hits, more: true }
        hits.push(hitIn(text, id, start, end))
      }
    }
  }
  return { hits, more: false }
}

/** A source that cannot be read was reported when the project was opened, or is when it is opened: here it has no hits. */
async function textOf(files: Files, project: Project, row: DocumentRow): Promise<{ id: string; text: string }> {
  const path = project.folder.source(row.id)
  const text = await files.read(path).then((bytes) => decodeSource(bytes, path, row.encoding), () => '')
  return { id: row.id, text }
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

/** Wraps between Chinese characters vanish, those between Latin words are a blank. */
function asRead(text: string): string {
  return text.replace(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/gu, ' ').replace(/\s*\n\s*/gu, '')
}

/** A cut through a surrogate pair leaves half a character: it goes. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
}
