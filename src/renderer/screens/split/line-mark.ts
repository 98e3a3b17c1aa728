import type { Article, Document, Doubt, Part } from '#core/document/model'
import { lastAtOrBefore, partAt, partsInSource, type PlacedPart } from '#core/document/places'
import { textFrom } from '#core/document/source-span'
import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'

/** What the margin and the text show of one line. Offsets are UTF-16 into the source. */
export interface LineMark {
  /** Whose the line's first text is, or the blank line between two parts of one owner; undefined: nobody's. */
  readonly owner: Article | null | undefined
  /** The role of the line's first text; undefined on blank lines. */
  readonly role: Role | undefined
  /** The part that begins on this line; the first, if several do. */
  readonly begins: Part | undefined
  /** Another article (or furniture) begins with this line. */
  readonly boundary: boolean
  /** The machine is not sure whether the article changes before this line. */
  readonly doubt: Doubt | undefined
  /** The line's text piece by piece when it belongs to several owners or has several roles; else empty. */
  readonly pieces: readonly Piece[]
}

/** A stretch of a line that belongs to one owner and has one role. */
export interface Piece extends Span {
  readonly owner: Article | null
  readonly role: Role
}

/** What is to be shown of the line (without its line end). Logarithmic in the size of the page. */
export function lineMarkOf(document: Document, line: Span): LineMark {
  const placed = partsInSource(document)
  const previous = lastAtOrBefore(placed, line.start, ({ part }) => part.start)
  const on: PlacedPart[] = []
  for (let i = Math.max(0, previous); i < placed.length && placed[i]!.part.start <= line.end; i++) {
    if (overlapsText(placed[i]!.part, line)) on.push(placed[i]!)
  }
  const doubt = doubtOn(document, line)
  const first = on[0]
  if (first === undefined) return { owner: betweenOwner(placed, previous), role: undefined, begins: undefined, boundary: false, doubt, pieces: [] }
  const before = placed[placed.indexOf(first, Math.max(0, previous)) - 1]
  const startsHere = first.part.start >= line.start
  return {
    owner: first.article,
    role: first.part.role,
    begins: on.find(({ part }) => part.start >= line.start)?.part,
    boundary: startsHere && before !== undefined && before.article !== first.article,
    doubt,
    pieces: piecesOf(on, line),
  }
}

function overlapsText(part: Span, line: Span): boolean {
  return part.start < line.end && part.end > line.start
}

/** A blank line between two parts of one owner is shown as theirs. */
function betweenOwner(placed: readonly PlacedPart[], previous: number): Article | null | undefined {
  const [before, after] = [placed[previous], placed[previous + 1]]
  return before !== undefined && after !== undefined && before.article === after.article ? before.article : undefined
}

function doubtOn({ doubts }: Document, line: Span): Doubt | undefined {
  const doubt = doubts[lastAtOrBefore(doubts, line.end, ({ at }) => at)]
  return doubt !== undefined && doubt.at >= line.start ? doubt : undefined
}

function piecesOf(on: readonly PlacedPart[], line: Span): readonly Piece[] {
  if (on.every(({ part, article }) => article === on[0]!.article && part.role === on[0]!.part.role)) return []
  const pieces: Piece[] = []
  for (const { part, article } of on) {
    const last = pieces.at(-1)
    const end = Math.min(part.end, line.end)
    if (last?.owner === article && last.role === part.role) pieces[pieces.length - 1] = { ...last, end }
    else pieces.push({ start: Math.max(part.start, line.start), end, owner: article, role: part.role })
  }
  return pieces
}

/** True when an article or furniture begins with the first text at or after `offset`, and something stands before it. */
export function isBoundary(document: Document, offset: number): boolean {
  const begin = textFrom(document.text, offset)
  const placed = partsInSource(document)
  const index = lastAtOrBefore(placed, begin, ({ part }) => part.start)
  const [before, here] = [placed[index - 1], placed[index]]
  return before !== undefined && here !== undefined && before.article !== here.article && textFrom(document.text, here.part.start) === begin
}

/** True when an article begins with the first text at or after `offset`, and something stands before it: a cut that can be taken away. */
export function isCut(document: Document, offset: number): boolean {
  return isBoundary(document, offset) && partAt(document, textFrom(document.text, offset))?.article !== null
}
