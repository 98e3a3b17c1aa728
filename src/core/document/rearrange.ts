import type { Span } from '#core/text/span'
import { forwardCandidates } from './candidates'
import { answered } from './doubts'
import { forwardMetadata } from './forward-metadata'
import { inPageOrder, placeOf } from './in-page-order'
import { insertParts } from './insert-parts'
import { mergeParts } from './merge-parts'
import type { Article, ArticleId, Document, Part } from './model'
import { articleById, lastAtOrBefore, partsIn } from './places'
import { forwardStories } from './story-edits'
import { takePieces, type Holder, type Picking, type Taken } from './take-pieces'

/**
 * A change of the split: which text is concerned, where it goes, what becomes of it. Text may go to articles that are not
 * there yet: their ids are `newArticleId(document, 1)`, `2`, … without gaps.
 */
export interface Rearrangement extends Picking {
  /** Stretches in which and at whose edges no doubt is left about where articles begin; an empty one settles its boundary. */
  readonly answers: readonly Span[]
}

/** The id of the nth article (from 1) that a rearrangement makes. */
export function newArticleId(document: Document, nth: number): ArticleId {
  return `a${document.serial + nth}`
}

/**
 * The document after a change of its split: every edit of boundaries and roles comes down to this. Pieces that join
 * others find their place in the reading order, what fits together becomes one part, an article without parts is gone,
 * the articles stand in page order. Only the articles with text in `within` and those that text goes to are looked at.
 * Mentions are not touched.
 */
export function rearrange(document: Document, rearrangement: Rearrangement): Document {
  const { text } = document
  const holders = new Set(partsIn(document, rearrangement.within).map(({ article }) => article))
  const furniture = holders.has(null) ? takePieces(text, document.furniture, null, rearrangement) : untaken(document.furniture)
  const held = new Map<Article, Taken>()
  for (const article of inPageOrder([...holders].filter((holder) => holder !== null))) {
    held.set(article, takePieces(text, article.parts, article.id, rearrangement))
  }
  const arrivals = arrivalsOf(furniture, held)
  const loose = arrivals.get(null)?.parts ?? []
  arrivals.delete(null)
  for (const id of arrivals.keys()) {
    const target = articleById(document, id!)
    if (target !== undefined && !held.has(target)) held.set(target, untaken(target.parts))
  }

  const gone = new Set<Article>()
  const come: Article[] = []
  const heirs = new Map<ArticleId, ArticleId | null>()
  for (const [article, { staying, fresh, leaving }] of held) {
    const coming = arrivals.get(article.id)?.parts ?? []
    arrivals.delete(article.id)
    if (staying === article.parts && coming.length === 0) continue
    const inOrder = coming.length === 0 ? staying : insertParts(staying, coming)
    const parts = mergeParts(text, inOrder, new Set([...fresh, ...coming]))
    const sameLines = leaving.length === 0 && coming.length === 0
    gone.add(article)
    if (parts.length > 0) come.push({ ...article, parts, confidence: sameLines ? article.confidence : 1 })
    else heirs.set(article.id, leaving.find(({ to }) => to !== null)?.to ?? null)
  }
  for (const [id, { parts, origins }] of arrivals) {
    // What comes from one article keeps the order it had there; furniture has none.
    const inOrder = origins.size === 1 && !origins.has(null) ? parts : insertParts([], parts)
    come.push({ id: id!, parts: mergeParts(text, inOrder, new Set(parts)), confidence: 1, status: 'todo' })
  }

  const rearranged: Document = {
    ...document,
    articles: exchange(document.articles, gone, come),
    furniture: furnitureWith(document, furniture, loose),
    ...answered(document, rearrangement.answers),
    status: 'edited',
    serial: document.serial + arrivals.size,
  }
  const vanished = [...gone].filter(({ id }) => heirs.has(id))
  return forwardStories(forwardMetadata(forwardCandidates(rearranged, heirs), vanished, heirs), vanished, heirs)
}

function untaken(parts: readonly Part[]): Taken {
  return { staying: parts, fresh: [], leaving: [] }
}

/** Articles in page order with some gone and others in their places. */
function exchange(articles: readonly Article[], gone: ReadonlySet<Article>, come: readonly Article[]): readonly Article[] {
  const left = gone.size === 0 ? articles : articles.filter((article) => !gone.has(article))
  const pieces: (readonly Article[])[] = []
  let from = 0
  for (const article of inPageOrder(come)) {
    const to = lastAtOrBefore(left, placeOf(article), placeOf) + 1
    pieces.push(left.slice(from, to), [article])
    from = to
  }
  return pieces.flat().concat(left.slice(from))
}

interface Arrival {
  readonly parts: Part[]
  readonly origins: Set<Holder>
}

/** What comes to each holder, in reading order of where it comes from: furniture first, then the articles. */
function arrivalsOf(furniture: Taken, held: ReadonlyMap<Article, Taken>): Map<Holder, Arrival> {
  const arrivals = new Map<Holder, Arrival>()
  const send = ({ leaving }: Taken, origin: Holder) => {
    for (const { piece, to } of leaving) {
      const arrival: Arrival = arrivals.get(to) ?? { parts: [], origins: new Set() }
      arrival.parts.push(piece)
      arrival.origins.add(origin)
      arrivals.set(to, arrival)
    }
  }
  send(furniture, null)
  for (const [article, taken] of held) send(taken, article.id)
  return arrivals
}

function furnitureWith({ text, furniture }: Document, left: Taken, coming: readonly Part[]): readonly Part[] {
  if (left.staying === furniture && coming.length === 0) return furniture
  const inSource = [...left.staying, ...coming].sort((a, b) => a.start - b.start)
  return mergeParts(text, inSource, new Set([...left.fresh, ...coming]))
}
