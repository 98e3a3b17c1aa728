import type { Span } from '#core/text/span'
import { forwardCandidates } from './candidates'
import { answered } from './doubts'
import { forwardMetadata } from './forward-metadata'
import { inPageOrder } from './in-page-order'
import { insertParts } from './insert-parts'
import { mergeParts } from './merge-parts'
import type { Article, Document, Part } from './model'
import { takePieces, type Holder, type Picking, type Taken } from './take-pieces'

/** A change of the split: which text is concerned, what becomes of it, and where it goes. */
export interface Rearrangement extends Picking {
  /** Where the pieces go; without it they stay where they are. */
  readonly to?: Holder | 'new'
  /** Stretches in which and at whose edges no doubt is left about where articles begin; an empty one settles its boundary. */
  readonly answers: readonly Span[]
}

/**
 * The document after a change of its split: every edit of boundaries and roles comes down to this. Pieces that join
 * others find their place in the reading order, what fits together becomes one part, an article without parts is gone,
 * the articles stand in page order. Linear in the number of parts, n log n in those of the articles concerned.
 * Mentions are not touched.
 */
export function rearrange(document: Document, rearrangement: Rearrangement): Document {
  const { text } = document
  const { to, answers } = rearrangement
  const serial = document.serial + (to === 'new' ? 1 : 0)
  const target = to === 'new' ? `a${serial}` : to
  const furniture = takePieces(text, document.furniture, null, target, rearrangement)
  const held = document.articles.map((article) => takePieces(text, article.parts, article.id, target, rearrangement))
  const origins = [furniture, ...held].filter(({ leaving }) => leaving.length > 0)
  const arriving = origins.flatMap(({ leaving }) => leaving)

  const articles: Article[] = []
  for (const [index, article] of document.articles.entries()) {
    const { staying, fresh, leaving } = held[index]!
    const coming = article.id === target ? arriving : []
    if (staying === article.parts && coming.length === 0) {
      articles.push(article)
      continue
    }
    const inOrder = coming.length === 0 ? staying : insertParts(staying, coming)
    const parts = mergeParts(text, inOrder, new Set([...fresh, ...coming]))
    const sameLines = leaving.length === 0 && coming.length === 0
    if (parts.length > 0) articles.push({ ...article, parts, confidence: sameLines ? article.confidence : 1 })
  }
  if (to === 'new') {
    // What comes from one article keeps the order it had there; furniture has none.
    const inOrder = origins.length === 1 && origins[0] !== furniture ? arriving : insertParts([], arriving)
    const parts = mergeParts(text, inOrder, new Set(arriving))
    articles.push({ id: `a${serial}`, parts, confidence: 1, status: 'todo' })
  }

  const rearranged: Document = {
    ...document,
    articles: inPageOrder(articles),
    furniture: furnitureWith(document, furniture, target === null ? arriving : []),
    ...answered(document, answers),
    status: 'edited',
    serial,
  }
  const heir = target ?? null
  return forwardMetadata(document, forwardCandidates(document, rearranged, heir), heir)
}

function furnitureWith({ text, furniture }: Document, left: Taken, coming: readonly Part[]): readonly Part[] {
  if (left.staying === furniture && coming.length === 0) return furniture
  const inSource = [...left.staying, ...coming].sort((a, b) => a.start - b.start)
  return mergeParts(text, inSource, new Set([...left.fresh, ...coming]))
}
