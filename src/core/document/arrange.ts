import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'
import { decided, partsWithTextIn } from './assign'
import type { EditResult, Piece } from './edit'
import type { Document, Part } from './model'
import { articleById, lastAtOrBefore } from './places'
import { newArticleId, rearrange } from './rearrange'
import { done, refused } from './result'
import { extentOf, isStretch } from './source-span'
import type { Holder, Picked } from './take-pieces'

/** Gives many pieces their places and their roles at once: as fast as one of them. */
export function arrange(document: Document, pieces: readonly Piece[]): EditResult {
  const homes = homesOf(document, pieces)
  if (homes === undefined) return refused('no-such-article')
  const places: Picked[] = []
  const roles: (Span & { readonly role: Role })[] = []
  for (const [index, { spans, role }] of pieces.entries()) {
    const to = homes[index]
    for (const { start, end } of spans) {
      if (!isStretch(document.text, { start, end })) return refused('bad-span')
      if (partsWithTextIn(document, { start, end }).length === 0) return refused('no-text-there')
      if (to !== undefined) places.push({ start, end, to })
      if (role !== undefined) roles.push({ start, end, role })
    }
  }
  if (places.length + roles.length === 0) return refused('nothing-to-do')
  if (!inSourceOrder(places) || !inSourceOrder(roles)) return refused('bad-span')
  if (changesNothing(document, places, roles)) return refused('nothing-to-do')

  const placed = rearrange(document, { within: extentOf(places), pick: pickFrom(places), change: decided, answers: places })
  const change = (piece: Part, { start }: Picked): Part => {
    const chosen = { ...decided(piece), role: roles[lastAtOrBefore(roles, start, (one) => one.start)]!.role }
    return piece.candidates === undefined ? chosen : { ...chosen, candidates: piece.candidates }
  }
  return done(roles.length === 0 ? placed : rearrange(placed, { within: extentOf(roles), pick: pickFrom(roles), change, answers: [] }))
}

/** Where each piece goes, undefined where it stays; nothing at all when an article is not there. */
function homesOf(document: Document, pieces: readonly Piece[]): readonly (Holder | undefined)[] | undefined {
  let made = 0
  const homes: (Holder | undefined)[] = []
  for (const { to } of pieces) {
    if (typeof to === 'object' && articleById(document, to.article) === undefined) return undefined
    if (to === 'new') made += 1
    homes.push(to === 'new' ? newArticleId(document, made) : to === 'furniture' ? null : to?.article)
  }
  return homes
}

/** Sorts the stretches; false when two of them overlap. */
function inSourceOrder(spans: Span[]): boolean {
  spans.sort((a, b) => a.start - b.start)
  return spans.every((span, index) => index === 0 || spans[index - 1]!.end <= span.start)
}

/** Those of the sorted stretches that overlap a part. */
function pickFrom(spans: readonly Span[]): (part: Part) => readonly Picked[] {
  const startOf = ({ start }: Span) => start
  return (part) => {
    let first = lastAtOrBefore(spans, part.start, startOf)
    if (first < 0 || spans[first]!.end <= part.start) first += 1
    let last = first
    while (last < spans.length && spans[last]!.start < part.end) last += 1
    return last === first ? NONE : spans.slice(first, last)
  }
}

const NONE: readonly Picked[] = []

function changesNothing(document: Document, places: readonly Picked[], roles: readonly (Span & { readonly role: Role })[]): boolean {
  const isThere = (to: Holder | undefined) => (placed: ReturnType<typeof partsWithTextIn>[number]) =>
    (placed.article?.id ?? null) === to && placed.part.by === 'editor' && placed.part.candidates === undefined
  return (
    places.every((span) => partsWithTextIn(document, span).every(isThere(span.to))) &&
    roles.every((span) => partsWithTextIn(document, span).every(({ part }) => part.role === span.role && part.by === 'editor'))
  )
}
