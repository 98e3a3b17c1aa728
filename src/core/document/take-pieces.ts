import { rank } from '#core/segment/reading-order'
import type { Span } from '#core/text/span'
import { insertParts } from './insert-parts'
import type { ArticleId, Part } from './model'
import { takeFromPart, type TakenPart } from './take-from-part'

/** Who holds a part: an article, or null for the furniture. */
export type Holder = ArticleId | null

/** A stretch that an edit is about, and where its text goes; without `to` it stays with its holder. */
export interface Picked extends Span {
  readonly to?: Holder
}

/** Which text is concerned by an edit, and what becomes of it. */
export interface Picking {
  /** No text outside of it is concerned. */
  readonly within: Span
  /** The stretches of a part that are concerned: in source order, not overlapping; they may reach beyond the part. */
  readonly pick: (part: Part, holder: Holder) => readonly Picked[]
  /** What becomes of a piece that was picked. */
  readonly change: (piece: Part, picked: Picked) => Part
}

/** A piece on its way to another holder. */
export interface Leaving {
  readonly piece: Part
  readonly to: Holder
}

/** What is left of a holder's parts and what goes elsewhere, both in reading order. */
export interface Taken {
  /** The very same array when nothing was picked. */
  readonly staying: readonly Part[]
  /** Those of `staying` that are new: changed pieces and what is left of the parts they were taken from. */
  readonly fresh: readonly Part[]
  readonly leaving: readonly Leaving[]
}

/** Picks pieces out of the parts of one holder and changes them; those that go to another one leave. */
export function takePieces(text: string, parts: readonly Part[], holder: Holder, { pick, change }: Omit<Picking, 'within'>): Taken {
  const picks = parts.map((part) => pick(part, holder))
  if (picks.every((picked) => picked.length === 0)) return { staying: parts, fresh: [], leaving: [] }
  const staying: Part[] = []
  const fresh: Part[] = []
  const leaving: Leaving[] = []
  const displaced: Part[] = []
  const keep = (part: Part | undefined, isFresh: boolean) => {
    if (part === undefined) return
    staying.push(part)
    if (isFresh) fresh.push(part)
  }

  for (const [index, part] of parts.entries()) {
    let rest: Part | undefined = part
    for (const picked of picks[index]!) {
      const taken: TakenPart | undefined = rest && takeFromPart(text, rest, picked)
      if (taken === undefined) continue
      const piece = change(taken.piece, picked)
      keep(taken.before, true)
      if (picked.to !== undefined && picked.to !== holder) leaving.push({ piece, to: picked.to })
      // A piece whose role is read at another place leaves the place it had, even one that it was given by hand.
      else if (rank(piece.role) !== rank(part.role)) displaced.push(piece)
      else keep(piece, true)
      rest = taken.after
    }
    keep(rest, rest !== part)
  }
  return {
    staying: displaced.length > 0 ? insertParts(staying, displaced) : staying,
    fresh: [...fresh, ...displaced],
    leaving,
  }
}
