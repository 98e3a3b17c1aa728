import type { Edit } from '#core/document/edit'
import type { Article, Document, Part } from '#core/document/model'
import { articleById } from '#core/document/places'
import { placeOf } from '#core/document/in-page-order'
import type { Overlap } from '#core/document/resplit/overlay'
import type { Span } from '#core/text/span'
import { compareMetadata } from './compare-metadata'
import type { Difference } from './difference'

/** What two editors say of the articles that are the same: status, metadata, reading order. */
export function* compareArticles(
  mine: Document,
  theirs: Document,
  overlaps: readonly Overlap[],
  matched: ReadonlyMap<number, string>,
): Generator<Difference> {
  const pieces = piecesOfPairs(overlaps, matched)
  for (const [index, id] of matched) {
    const own = articleById(mine, id)!
    const other = theirs.articles[index]!
    const spans = [headOf(own)]
    if (own.status !== other.status) {
      yield {
        kind: 'status',
        spans,
        article: id,
        mine: own.status,
        theirs: other.status,
        theirsEdit: { kind: 'set-status', article: id, status: other.status },
        bothEdit: null,
        about: { kind: 'status', spans: [], home: placeOf(other), value: other.status },
      }
    }
    yield* compareMetadata(own, other, { article: id, spans, home: placeOf(other) })
    const shared = pieces.get(index)
    if (shared !== undefined) yield* compareOrder(own, other, shared, spans)
  }
}

/** For articles that have the same text in the same roles on both sides: that text, cut where either side cuts it. */
function piecesOfPairs(overlaps: readonly Overlap[], matched: ReadonlyMap<number, string>): ReadonlyMap<number, readonly Overlap[]> {
  const pieces = new Map<number, Overlap[]>()
  const differ = new Set<number>()
  const indexOf = new Map([...matched].map(([index, id]) => [id, index]))
  for (const overlap of overlaps) {
    const { now, then } = overlap
    const own = now.article === null ? undefined : indexOf.get(now.article.id)
    if (then.article !== null && own === then.article && now.part.role === then.part.role) {
      const list = pieces.get(then.article)
      if (list === undefined) pieces.set(then.article, [overlap])
      else list.push(overlap)
    } else {
      if (own !== undefined) differ.add(own)
      if (then.article !== null) differ.add(then.article)
    }
  }
  for (const index of differ) pieces.delete(index)
  return pieces
}

/** Another reading order of the same parts. Where theirs cuts a part of mine in two, that part stands where its first piece does. */
function* compareOrder(own: Article, other: Article, pieces: readonly Overlap[], spans: readonly Span[]): Generator<Difference> {
  const placeIn = new Map(other.parts.map(({ start }, place) => [start, place]))
  const first = new Map<Part, number>()
  for (const { now, then } of pieces) {
    first.set(now.part, Math.min(first.get(now.part) ?? Infinity, placeIn.get(then.part.start)!))
  }
  // Sorting is stable: what theirs has in one part keeps the order that mine has.
  const wanted = [...own.parts].sort((a, b) => first.get(a)! - first.get(b)!)
  if (wanted.every((part, index) => part === own.parts[index])) return
  yield {
    kind: 'order',
    spans,
    article: own.id,
    mine: own.parts.map(spanOf),
    theirs: wanted.map(spanOf),
    theirsEdit: { kind: 'together', edits: movesTo(own, wanted) },
    bothEdit: null,
    about: { kind: 'order', spans: wanted.map(spanOf), home: null, value: '' },
  }
}

/** The edits that bring an article's parts into another order, one part after the other. */
function movesTo({ id, parts }: Article, wanted: readonly Part[]): Edit[] {
  const now = [...parts]
  const edits: Edit[] = []
  for (const [to, part] of wanted.entries()) {
    if (now[to] === part) continue
    const from = now.indexOf(part, to)
    now.splice(from, 1)
    now.splice(to, 0, part)
    edits.push({ kind: 'reorder', article: id, from, to })
  }
  return edits
}

/** What stands for an article as a whole: its first part in reading order. */
function headOf({ parts }: Article): Span {
  return spanOf(parts[0]!)
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
