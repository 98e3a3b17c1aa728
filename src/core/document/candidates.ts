import { changeBetween } from './change'
import { memoiseFromLast, type Last } from './memo'
import type { ArticleCandidate, ArticleId, Document, Part } from './model'
import { partAt, partsInSource } from './places'

/** Which article took the parts of each one that vanished; null where they became furniture. */
export type Heirs = ReadonlyMap<ArticleId, ArticleId | null>

/**
 * After articles vanished: a detached piece that may have belonged to one of them now may belong to its heir, which took
 * its parts; with null for an heir that answer is gone. A piece with no answer left is not asked about any more.
 */
export function forwardCandidates(document: Document, heirs: Heirs): Document {
  if (heirs.size === 0) return document
  const concerned = piecesOf(document, heirs.keys())
  if (concerned.size === 0) return document
  const holders = new Set([...concerned].map(({ start }) => partAt(document, start)?.article ?? null))
  const forward = (parts: readonly Part[]) => parts.map((part) => (concerned.has(part) ? forwardPart(part, heirs) : part))
  return {
    ...document,
    articles: document.articles.map((article) => (holders.has(article) ? { ...article, parts: forward(article.parts) } : article)),
    furniture: holders.has(null) ? forward(document.furniture) : document.furniture,
  }
}

/** The detached pieces of some earlier document by the articles that they may belong to, and those that came since. */
interface Pieces {
  readonly known: ReadonlyMap<ArticleId, readonly Part[]>
  readonly since: readonly Part[]
}

/** With more that came since than this all are looked at anew. */
const MOST_SINCE = 200

const allPieces: (document: Document) => Pieces = memoiseFromLast((document, last) => {
  return (last && piecesAfter(last, document)) ?? { known: byCandidate(partsInSource(document).map(({ part }) => part)), since: [] }
})

function piecesAfter({ key: before, value: { known, since } }: Last<Document, Pieces>, document: Document): Pieces | undefined {
  const change = changeBetween(before, document)
  if (change === undefined) return undefined
  const come = [...change.furniture.come, ...[...change.articles.come].flatMap(({ parts }) => parts)]
  const pieces = come.filter(({ candidates }) => candidates !== undefined)
  return since.length + pieces.length > MOST_SINCE ? undefined : { known, since: [...since, ...pieces] }
}

function byCandidate(parts: readonly Part[]): ReadonlyMap<ArticleId, readonly Part[]> {
  const found = new Map<ArticleId, Part[]>()
  for (const part of parts) {
    for (const { article } of part.candidates ?? []) {
      if (article === null) continue
      const pieces = found.get(article)
      if (pieces === undefined) found.set(article, [part])
      else pieces.push(part)
    }
  }
  return found
}

/** The detached pieces that may belong to one of these articles. */
function piecesOf(document: Document, articles: Iterable<ArticleId>): ReadonlySet<Part> {
  const { known, since } = allPieces(document)
  const recent = byCandidate(since)
  const found = [...articles].flatMap((article) => [...(known.get(article) ?? []), ...(recent.get(article) ?? [])])
  // Of what was known, some is gone by now.
  return new Set(found.filter((part) => partAt(document, part.start)?.part === part))
}

/** A part about whose place nothing is asked any more; the same object when nothing was. */
export function settled(part: Part): Part {
  if (part.candidates === undefined) return part
  const { candidates: _, ...rest } = part
  return rest
}

function forwardPart(part: Part, heirs: Heirs): Part {
  if (part.candidates === undefined) return part
  const chances = new Map<ArticleId | null, number>()
  for (const { article, confidence } of part.candidates) {
    const gone = article !== null && heirs.has(article)
    const now = gone ? heirs.get(article)! : article
    if (gone && now === null) continue
    chances.set(now, Math.min(1, (chances.get(now) ?? 0) + confidence))
  }
  if (chances.size === 0) return settled(part)
  const candidates = [...chances].map(([article, confidence]): ArticleCandidate => ({ article, confidence }))
  return { ...part, candidates: candidates.sort((a, b) => b.confidence - a.confidence) }
}
