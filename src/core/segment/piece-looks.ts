import type { Link, Linked } from './link-pieces'
import type { PageEvidence } from './page-evidence'
import { indexTexts } from './text-ties'

/** Where a piece was linked to, seen from where it stands. */
export const PLACES = ['same-run', 'before', 'after', 'elsewhere', 'none'] as const

/** What a piece has to do with the texts beside it. */
export interface PieceLook {
  readonly place: (typeof PLACES)[number]
  readonly chance: number
  /** The texts before and after the piece, -1 where there is none. */
  readonly before: number
  readonly after: number
  readonly shareBefore: number
  readonly shareAfter: number
  readonly shareElsewhere: number
  readonly stretchBefore: number
  readonly stretchAfter: number
  /** By line of the piece: the share of its words in the text it was linked to, and its longest stretch there (0 to 1). */
  readonly lines: readonly { readonly share: number; readonly stretch: number }[]
  readonly first: number
}

/** By line, what its piece has in common with the texts beside it and elsewhere. */
export function readPieces(evidence: PageEvidence, { links, targets }: Linked): Map<number, PieceLook> {
  const texts = targets.flatMap(({ isCaption }, target) => (isCaption ? [] : [target]))
  const ties = indexTexts(evidence.pairs, texts.map((target) => targets[target]!.lines))
  const looks = new Map<number, PieceLook>()
  const neighbours = textNeighbours(evidence.lines.length, texts.map((target) => targets[target]!.lines))
  const numberOf = new Map(texts.map((target, text) => [target, text]))
  const lineTie = (line: number, target: number | null): { share: number; stretch: number } => {
    const text = target === null ? undefined : numberOf.get(target)
    const tie = text === undefined ? undefined : ties.tiesOf(line, line + 1).find((each) => each.text === text)
    return { share: tie?.share ?? 0, stretch: Math.min(1, (tie?.stretch ?? 0) / Math.max(2, evidence.lines[line]!.text.length)) }
  }
  for (const link of links) {
    const { piece } = link
    const before = neighbours.before[piece.first]!
    const after = neighbours.after[piece.next - 1]!
    const found = ties.tiesOf(piece.first, piece.next)
    const tieOf = (text: number) => found.find((tie) => tie.text === text)
    const elsewhere = found.reduce((best, tie) => (tie.text === before || tie.text === after ? best : Math.max(best, tie.share)), 0)
    const look = {
      place: placeOf(link, targets, before, after, texts),
      chance: link.chances[0] ?? 1,
      before: before < 0 ? -1 : texts[before]!,
      after: after < 0 ? -1 : texts[after]!,
      shareBefore: tieOf(before)?.share ?? 0,
      shareAfter: tieOf(after)?.share ?? 0,
      shareElsewhere: elsewhere,
      stretchBefore: tieOf(before)?.stretch ?? 0,
      stretchAfter: tieOf(after)?.stretch ?? 0,
      lines: Array.from({ length: piece.next - piece.first }, (_, index) => lineTie(piece.first + index, link.targets[0] ?? null)),
      first: piece.first,
    }
    for (let line = piece.first; line < piece.next; line += 1) looks.set(line, look)
  }
  return looks
}

function placeOf(
  { piece, targets: found }: Link, targets: Linked['targets'], before: number, after: number, texts: readonly number[],
): (typeof PLACES)[number] {
  const target = found[0] ?? null
  if (target === null) return 'none'
  if (targets[target]!.runs.includes(piece.run)) return 'same-run'
  if (before >= 0 && texts[before] === target) return 'before'
  return after >= 0 && texts[after] === target ? 'after' : 'elsewhere'
}

/** For each line the number of the text that the nearest text line before (after) it belongs to. */
function textNeighbours(count: number, texts: readonly (readonly number[])[]): { before: Int32Array; after: Int32Array } {
  const textOf = new Int32Array(count).fill(-1)
  texts.forEach((lines, text) => lines.forEach((line) => (textOf[line] = text)))
  const before = new Int32Array(count)
  const after = new Int32Array(count)
  for (let line = 0, last = -1; line < count; line += 1) {
    before[line] = last
    if (textOf[line]! >= 0) last = textOf[line]!
  }
  for (let line = count - 1, next = -1; line >= 0; line -= 1) {
    after[line] = next
    if (textOf[line]! >= 0) next = textOf[line]!
  }
  return { before, after }
}

