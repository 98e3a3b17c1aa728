import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import type { ArticleCandidate, Document, Part } from './model'
import type { Target } from './edit'
import { articleById, lastAtOrBefore, partsInSource } from './places'
import { onlyBlanksBetween } from './source-span'

const HEADS: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck'])
/** What stands under a headline group as part of it. */
const UNDER_HEADS: ReadonlySet<Role> = new Set<Role>([...HEADS, 'byline'])
/** What belongs to the page rather than to an article, when it belongs to none that is there. */
const OF_THE_PAGE: ReadonlySet<Role> = new Set<Role>(['standing-head', 'folio', 'jump', 'noise'])

/** All of a detached piece, which begins with `first`: of a headline group that is its deck and byline, too. */
export function pieceSpan(document: Document, first: Part): Span {
  const placed = partsInSource(document)
  let index = lastAtOrBefore(placed, first.start, ({ part }) => part.start)
  const holder = placed[index]?.article
  let end = first.end
  for (; HEADS.has(first.role); index += 1) {
    const next = placed[index + 1]
    if (next === undefined || next.article !== holder || next.part.candidates !== undefined) break
    if (!UNDER_HEADS.has(next.part.role) || !onlyBlanksBetween(document.text, end, next.part.start)) break
    end = next.part.end
  }
  return { start: first.start, end }
}

/**
 * Where a detached piece goes if a candidate is right; "here" when it is there already. A piece that belongs to no article
 * is one of its own, or furniture if it is of the page.
 */
export function targetOfCandidate(document: Document, first: Part, { article }: ArticleCandidate): Target | 'here' {
  const holder = holderOf(document, first)
  if (article !== null) return article === holder ? 'here' : { article }
  if (holder === null) return 'here'
  const { start, end } = pieceSpan(document, first)
  const isAlone = articleById(document, holder)?.parts.every((part) => part.start >= start && part.end <= end) ?? false
  if (isAlone) return 'here'
  return OF_THE_PAGE.has(first.role) ? 'furniture' : 'new'
}

function holderOf(document: Document, { start }: Part): string | null {
  const placed = partsInSource(document)
  return placed[lastAtOrBefore(placed, start, ({ part }) => part.start)]?.article?.id ?? null
}
