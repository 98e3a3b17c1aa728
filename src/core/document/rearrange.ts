import type { Span } from '#core/text/span'
import { forwardCandidates } from './candidates'
import { answered } from './doubts'
import { forwardMetadata } from './forward-metadata'
import { inPageOrder } from './in-page-order'
import { insertParts } from './insert-parts'
import { mergeParts } from './merge-parts'
import type { Article, ArticleId, Document, Part } from './model'
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
 * the articles stand in page order. Linear in the number of parts, n log n in those of the articles concerned.
 * Mentions are not touched.
 */
export function rearrange(document: Document, rearrangement: Rearrangement): Document {
  const { text } = document
  const furniture = takePieces(text, document.furniture, null, rearrangement)
  const held = document.articles.map((article) => takePieces(text, article.parts, article.id, rearrangement))
  const arrivals = arrivalsOf(document, furniture, held)

  const articles: Article[] = []
  for (const [index, article] of document.articles.entries()) {
    const { staying, fresh, leaving } = held[index]!
    const coming = arrivals.get(article.id)?.parts ?? []
    arrivals.delete(article.id)
    if (staying === article.parts && coming.length === 0) {
      articles.push(article)
      continue
    }
    const inOrder = coming.length === 0 ? staying : insertParts(staying, coming)
    const parts = mergeParts(text, inOrder, new Set([...fresh, ...coming]))
    const sameLines = leaving.length === 0 && coming.length === 0
    if (parts.length > 0) articles.push({ ...article, parts, confidence: sameLines ? article.confidence : 1 })
  }

  const loose = arrivals.get(null)?.parts ?? []
  arrivals.delete(null)
  for (const [id, { parts, origins }] of arrivals) {
    // What comes from one article keeps the order it had there; furniture has none.
    const inOrder = origins.size === 1 && !origins.has(null) ? parts : insertParts([], parts)
    articles.push({ id: id!, parts: mergeParts(text, inOrder, new Set(parts)), confidence: 1, status: 'todo' })
  }

  const rearranged: Document = {
    ...document,
    articles: inPageOrder(articles),
    furniture: furnitureWith(document, furniture, loose),
    ...answered(document, rearrangement.answers),
    status: 'edited',
    serial: document.serial + arrivals.size,
  }
  const heirs = new Map(document.articles.map(({ id }, index) => [id, held[index]!.leaving.find(({ to }) => to !== null)?.to ?? null]))
  const heirOf = (id: ArticleId) => heirs.get(id) ?? null
  return forwardMetadata(document, forwardCandidates(document, rearranged, heirOf), heirOf)
}

interface Arrival {
  readonly parts: Part[]
  readonly origins: Set<Holder>
}

/** What comes to each holder, in reading order of where it comes from: furniture first, then the articles. */
function arrivalsOf({ articles }: Document, furniture: Taken, held: readonly Taken[]): Map<Holder, Arrival> {
  const arrivals = new Map<Holder, Arrival>()
  for (const [index, { leaving }] of [furniture, ...held].entries()) {
    for (const { piece, to } of leaving) {
      const arrival: Arrival = arrivals.get(to) ?? { parts: [], origins: new Set() }
      arrival.parts.push(piece)
      arrival.origins.add(index === 0 ? null : articles[index - 1]!.id)
      arrivals.set(to, arrival)
    }
  }
  return arrivals
}

function furnitureWith({ text, furniture }: Document, left: Taken, coming: readonly Part[]): readonly Part[] {
  if (left.staying === furniture && coming.length === 0) return furniture
  const inSource = [...left.staying, ...coming].sort((a, b) => a.start - b.start)
  return mergeParts(text, inSource, new Set([...left.fresh, ...coming]))
}
