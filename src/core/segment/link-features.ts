import type { Tie } from './text-ties'
import type { Piece, Units } from './units'

/** A text (or, for headlines, a lone picture's caption) that a piece may belong to. */
export interface LinkTarget {
  /** The runs it is made of: several where a text was interrupted. */
  readonly runs: readonly number[]
  /** Its lines, in order. */
  readonly lines: readonly number[]
  readonly isCaption: boolean
}

/** What is known of the page when a piece is looked at. */
export interface LinkScene {
  readonly units: Units
  readonly targets: readonly LinkTarget[]
  /** Chance that the article changes before each line. */
  readonly boundary: Float32Array
  /** Targets whose run has a headline, by target. */
  readonly hasHead: Uint8Array
  /** Runs of texts without a headline, and loose heads, each numbered in source order (-1: not such a one). */
  readonly headlessRank: Int32Array
  readonly headlessCount: number
  readonly looseCount: number
  /** Share of the attached heads of the page that stand after their text. */
  readonly afterShare: number
}

export const LINK_INPUTS = 33

/** The features of "piece belongs to target" (null: to none), all roughly between -1 and 1. */
export function linkFeatures(
  scene: LinkScene, piece: Piece, looseRank: number, ties: ReadonlyMap<number, Tie>, best: readonly Tie[],
  leads: ReadonlyMap<number, Tie>, bestLead: readonly Tie[], target: number | null,
): Float32Array {
  const out = new Float32Array(LINK_INPUTS)
  const ownRun = scene.units.runs[piece.run]!
  const isAlone = ownRun.text.length === 0
  const top = best[0]
  const size = piece.next - piece.first
  out[0] = isAlone ? 1 : 0
  out[1] = Math.min(size, 4) / 4
  out[2] = looseRank >= 0 ? 1 : 0
  if (target === null) {
    out[3] = 1
    out[4] = top?.share ?? 0
    out[5] = Math.min(1, (top?.stretch ?? 0) / 8)
    out[6] = scene.boundary[piece.first]!
    out[7] = chanceAfter(scene.boundary, piece.next)
    return out
  }
  const { lines, isCaption, runs } = scene.targets[target]!
  const tie = ties.get(target)
  const rival = top !== undefined && top.text === target ? best[1] : top
  const share = tie?.share ?? 0
  const stretch = tie?.stretch ?? 0
  out[8] = share
  out[9] = share - (rival?.share ?? 0)
  out[10] = share > (rival?.share ?? 0) ? 1 : 0
  out[11] = Math.min(1.5, stretch / 8)
  out[12] = Math.max(-1, Math.min(1, (stretch - (rival?.stretch ?? 0)) / 6))
  const isBefore = lines[0]! > piece.first
  const isSameRun = runs.includes(piece.run)
  const between = textsBetween(scene, piece, target)
  const joined = between === 0 || isSameRun ? joinedChance(scene.boundary, piece, lines) : 0
  out[13] = isSameRun ? 1 : 0
  out[14] = joined
  out[15] = Math.max(-1, Math.log(joined + 1e-4) / 9)
  out[16] = isBefore ? 1 : 0
  out[17] = between === 0 ? 1 : 0
  out[18] = between === 1 ? 1 : 0
  out[19] = Math.min(1, between / 10)
  out[20] = scene.hasHead[target]! === 1 && !isSameRun ? 1 : 0
  out[21] = isCaption ? 1 : 0
  const rank = scene.headlessRank[target]!
  if (rank >= 0 && looseRank >= 0) {
    out[22] = rank === looseRank ? 1 : 0
    out[23] = scene.headlessCount - rank === scene.looseCount - looseRank ? 1 : 0
    out[24] = Math.max(-1, Math.min(1, (rank - looseRank) / 5))
  }
  out[25] = rank >= 0 ? 1 : 0
  out[26] = (isBefore ? 1 - scene.afterShare : scene.afterShare) - 0.5
  out[27] = between === 0 ? out[26] : 0
  out[28] = Math.min(1, lines.length / 40)
  out[29] = between === 0 && !isBefore ? 1 : 0
  const lead = leads.get(target)?.share ?? 0
  const rivalLead = (bestLead[0]?.text === target ? bestLead[1] : bestLead[0])?.share ?? 0
  out[30] = lead
  out[31] = lead - rivalLead
  out[32] = lead > rivalLead ? 1 : 0
  return out
}

function chanceAfter(boundary: Float32Array, next: number): number {
  return next < boundary.length ? boundary[next]! : 1
}

/** Chance that no article changes between the piece and the nearest line of the target. */
function joinedChance(boundary: Float32Array, piece: Piece, lines: readonly number[]): number {
  const first = lines[0]!
  const last = lines[lines.length - 1]!
  let [from, to] = last < piece.first ? [last + 1, piece.first] : first >= piece.next ? [piece.next, first] : [0, -1]
  if (to < 0) [from, to] = [piece.first, piece.first]
  let chance = 1
  for (let line = from; line <= to && chance > 1e-5; line += 1) chance *= 1 - boundary[line]!
  return chance
}

/** How many other targets that are texts stand between the piece and the target. */
function textsBetween({ targets }: LinkScene, piece: Piece, target: number): number {
  const own = targets[target]!
  const isBefore = own.lines[0]! > piece.first
  const step = isBefore ? -1 : 1
  let between = 0
  for (let each = target + step; each >= 0 && each < targets.length && between < 10; each += step) {
    const { lines, isCaption } = targets[each]!
    const isPast = isBefore ? lines[lines.length - 1]! < piece.first : lines[0]! > piece.first
    if (isPast) break
    if (!isCaption) between += 1
  }
  return between
}
