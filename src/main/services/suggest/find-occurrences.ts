import type { ArticleId, Document } from '#core/document/model'
import { inContext, mentionsOf, occurrencesOf, type Occurrence } from '#core/mention/occurrences'
import { findInText } from '#core/reading/find'
import { readingOf, type Reading } from '#core/reading/reading'
import type { AnswerOf, RequestOf } from '#contract/calls'
import type { Digest } from '../../ports/digest'
import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Project } from '../project/project'
import { readDocument } from '../project/read-document'
import { decodeSource } from '../project/source-text'

type Found = AnswerOf<'suggest.occurrences'>

interface Outside {
  readonly files: Files
  readonly digest: Digest
}

/**
 * As `suggest.occurrences` promises, in the order of the library. Only documents whose source holds the text are opened;
 * one that cannot be read is left out. `stopped` is asked between documents; once true, it fails with `cancelled`.
 */
export async function findOccurrences(
  { files, digest }: Outside,
  project: Project,
  { text, label, tagged, except, limit }: RequestOf<'suggest.occurrences'>,
  stopped: () => boolean,
): Promise<Found> {
  const documents: Found['documents'] = []
  let count = 0
  for (const row of project.index.rows()) {
    if (stopped()) throw new Failed('cancelled')
    if (row.id === except || (tagged && row.mentions === 0)) continue
    const path = project.folder.source(row.id)
    const source = await files.read(path).then((bytes) => decodeSource(bytes, path, row.encoding), () => '')
    if (findInText(source, text).length === 0) continue
    const document = await readDocument(files, digest, project.folder, row.id, row).then((found) => found.document, () => null)
    if (document === null) continue
    const readings = readingsOf(document)
    const places: readonly Occurrence[] = tagged ? mentionsOf(document, text, label) : occurrencesOf(document, text, [], (_, article) => readings(article.id))
    if (places.length === 0) continue
    const shown = places.slice(0, limit - count)
    count += places.length
    documents.push({ id: row.id, name: row.name, occurrences: shown.map((place) => asAnswer(place, readings(place.article))) })
    if (count > limit) return { documents, more: true }
  }
  return { documents, more: false }
}

function asAnswer({ article, spans, standing }: Occurrence, reading: Reading): Found['documents'][number]['occurrences'][number] {
  const stands = 'mention' in standing ? { ...standing, mention: { id: standing.mention.id, label: standing.mention.label, quote: standing.mention.quote } } : standing
  return { article, spans: spans.map(({ start, end }) => ({ start, end })), standing: stands, ...inContext(reading, spans) }
}

/** The reading texts of a document's articles, by their ids, each made once, when it is first asked for. */
function readingsOf(document: Document): (article: ArticleId) => Reading {
  const articles = new Map(document.articles.map((article) => [article.id, article]))
  const made = new Map<ArticleId, Reading>()
  return (id) => {
    let reading = made.get(id)
    if (reading === undefined) made.set(id, (reading = readingOf(document, articles.get(id)!)))
    return reading
  }
}
