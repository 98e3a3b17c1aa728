import { overlaps, type Span } from '#core/text/span'
import type { EditResult, Target } from './edit'
import type { ArticleId, Document, Part } from './model'
import { articleById, partsIn, type PlacedPart } from './places'
import { newArticleId, rearrange } from './rearrange'
import { done, refused } from './result'
import { extentOf, isStretch } from './source-span'
import { takeFromPart } from './take-from-part'
import type { Holder } from './take-pieces'

/** Gives the text in `span` to an article, to a new one, or to the furniture. */
export function assign(document: Document, span: Span, to: Target): EditResult {
  if (!isStretch(document.text, span)) return refused('bad-span')
  if (typeof to === 'object' && articleById(document, to.article) === undefined) return refused('no-such-article')
  const target = typeof to === 'object' ? to.article : to === 'furniture' ? null : newArticleId(document, 1)
  const concerned = partsWithTextIn(document, span)
  if (concerned.length === 0) return refused('no-text-there')
  const there = to === 'new' ? isWholeArticle(document, concerned, span) : concerned.every(isHeldBy(target))
  if (there) return refused('already-there')

  return done(
    rearrange(document, {
      within: span,
      pick: (part) => (overlaps(part, span) ? [{ ...span, to: target }] : []),
      change: decided,
      answers: [span],
    }),
  )
}

/** Makes all parts of an article furniture. */
export function dissolve(document: Document, id: ArticleId): EditResult {
  const article = articleById(document, id)
  if (article === undefined) return refused('no-such-article')
  return done(
    rearrange(document, {
      within: extentOf(article.parts),
      pick: ({ start, end }, holder) => (holder === id ? [{ start, end, to: null }] : []),
      change: decided,
      answers: article.parts,
    }),
  )
}

/** A piece that an editor put where it is. */
export function decided({ start, end, role }: Part): Part {
  return { start, end, role, by: 'editor', confidence: 1 }
}

/** The parts that have text in `span`. */
export function partsWithTextIn(document: Document, span: Span): readonly PlacedPart[] {
  return partsIn(document, span).filter(({ part }) => takeFromPart(document.text, part, span) !== undefined)
}

function isHeldBy(holder: Holder): (placed: PlacedPart) => boolean {
  return ({ article }) => (article?.id ?? null) === holder
}

/** Whether the span takes in one article, all of it, and nothing else. */
function isWholeArticle({ text }: Document, concerned: readonly PlacedPart[], span: Span): boolean {
  const article = concerned[0]?.article
  if (!article || article.parts.length !== concerned.length) return false
  return concerned.every((placed) => {
    return placed.article === article && takeFromPart(text, placed.part, span)?.piece === placed.part
  })
}
