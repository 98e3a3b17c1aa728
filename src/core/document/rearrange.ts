import { rank } from '#core/segment/reading-order'
import type { Span } from '#core/text/span'
import { forwardCandidates } from './candidates'
import { withoutDoubts } from './doubts'
import { inPageOrder } from './in-page-order'
import { insertParts } from './insert-parts'
import { mergeParts } from './merge-parts'
import type { Article, ArticleId, Document, Part } from './model'
import { takeFromPart } from './take-from-part'

/** Who holds a part: an article, or null for the furniture. */
export type Holder = ArticleId | null

/** A change of the split: which text is concerned, what becomes of it, and where it goes. */
export interface Rearrangement {
  /** The stretch of a part that is concerned; undefined leaves the part alone. */
  readonly pick: (part: Part, holder: Holder) => Span | undefined
  /** What becomes of a piece that was picked. */
  readonly change: (piece: Part) => Part
  /** Where the pieces go; without it they stay where they are. */
  readonly to?: Holder | 'new'
  /** Stretches (they may be empty) in which and at whose edges no doubt is left about where articles begin. */
  readonly answers: readonly Span[]
}

/**
 * The document after a change of its split: every edit of boundaries and roles comes down to this. Pieces that join
 * others find their place in the reading order, what fits together becomes one part, an article without parts is gone,
 * the articles stand in page order. Linear in the number of parts. Mentions are not touched.
 */
export function rearrange(document: Document, { pick, change, to, answers }: Rearrangement): Document {
  const { text } = document
  const newcomer = to === 'new' ? `a${document.serial + 1}` : undefined
  const target = newcomer ?? to
  const arriving: Part[] = []
  let origins = 0

  /** The parts that a holder has afterwards, before anything arrives. */
  function leave(parts: readonly Part[], holder: Holder): { parts: readonly Part[]; left: boolean } {
    const staying: Part[] = []
    const displaced: Part[] = []
    let touched = false
    let left = false
    for (const part of parts) {
      const stretch = pick(part, holder)
      const taken = stretch && takeFromPart(text, part, stretch)
      if (taken === undefined) {
        staying.push(part)
        continue
      }
      touched = true
      const piece = change(taken.piece)
      if (taken.before) staying.push(taken.before)
      if (target !== undefined && target !== holder) {
        arriving.push(piece)
        left = true
      } else if (rank(piece.role) === rank(part.role)) staying.push(piece)
      else displaced.push(piece)
      if (taken.after) staying.push(taken.after)
    }
    if (left) origins += 1
    if (!touched) return { parts, left }
    return { parts: displaced.length === 0 ? staying : insertParts(staying, displaced), left }
  }

  const left = document.articles.map((article) => ({ article, ...leave(article.parts, article.id) }))
  const loose = leave(document.furniture, null)

  const articles: Article[] = []
  for (const { article, parts, left: lost } of left) {
    const gains = article.id === target && arriving.length > 0
    if (parts === article.parts && !gains) articles.push(article)
    else {
      const all = mergeParts(text, gains ? insertParts(parts, arriving) : parts, new Set(article.parts))
      if (all.length > 0) articles.push({ ...article, parts: all, confidence: lost || gains ? 1 : article.confidence })
    }
  }
  if (newcomer !== undefined && arriving.length > 0) {
    const inOrder = origins === 1 ? arriving : insertParts([], arriving)
    articles.push({ id: newcomer, parts: mergeParts(text, inOrder, NONE), confidence: 1, status: 'todo' })
  }

  return forwardCandidates(document, {
    ...document,
    articles: inPageOrder(articles),
    furniture: furnitureWith(text, document.furniture, loose.parts, target === null ? arriving : []),
    doubts: withoutDoubts(document, answers),
    status: 'edited',
    serial: document.serial + (newcomer === undefined ? 0 : 1),
  }, target ?? null)
}

const NONE: ReadonlySet<Part> = new Set()

function furnitureWith(
  text: string,
  before: readonly Part[],
  left: readonly Part[],
  arriving: readonly Part[],
): readonly Part[] {
  if (left === before && arriving.length === 0) return before
  const inSource = [...left, ...arriving].sort((a, b) => a.start - b.start)
  return mergeParts(text, inSource, new Set(before))
}
