import { rank } from '#core/segment/reading-order'
import type { Span } from '#core/text/span'
import { insertParts } from './insert-parts'
import type { ArticleId, Part } from './model'
import { takeFromPart } from './take-from-part'

/** Who holds a part: an article, or null for the furniture. */
export type Holder = ArticleId | null

/** Which text is concerned by an edit, and what becomes of it. */
export interface Picking {
  /** The stretch of a part that is concerned; undefined leaves the part alone. */
  readonly pick: (part: Part, holder: Holder) => Span | undefined
  /** What becomes of a piece that was picked. */
  readonly change: (piece: Part) => Part
}

/** What is left of a holder's parts and what goes elsewhere, both in reading order. */
export interface Taken {
  /** The very same array when nothing was picked. */
  readonly staying: readonly Part[]
  /** Those of `staying` that are new: changed pieces and what is left of the parts they were taken from. */
  readonly fresh: readonly Part[]
  readonly leaving: readonly Part[]
}

/** Picks pieces out of the parts of one holder and changes them; those that go to another one leave. */
export function takePieces(
  text: string,
  parts: readonly Part[],
  holder: Holder,
  target: Holder | undefined,
  { pick, change }: Picking,
): Taken {
  if (!parts.some((part) => pick(part, holder) !== undefined)) return { staying: parts, fresh: [], leaving: [] }
  const goes = target !== undefined && target !== holder
  const staying: Part[] = []
  const fresh: Part[] = []
  const leaving: Part[] = []
  const displaced: Part[] = []
  for (const part of parts) {
    const stretch = pick(part, holder)
    const taken = stretch && takeFromPart(text, part, stretch)
    if (taken === undefined) {
      staying.push(part)
      continue
    }
    const piece = change(taken.piece)
    // A piece whose role is read at another place leaves the place it had, even one that it was given by hand.
    const moves = !goes && rank(piece.role) !== rank(part.role)
    const left = [taken.before, goes || moves ? undefined : piece, taken.after].filter((one) => one !== undefined)
    staying.push(...left)
    fresh.push(...left)
    if (goes) leaving.push(piece)
    else if (moves) displaced.push(piece)
  }
  return {
    staying: displaced.length > 0 ? insertParts(staying, displaced) : staying,
    fresh: [...fresh, ...displaced],
    leaving,
  }
}
