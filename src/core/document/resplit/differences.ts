import type { Role } from '#core/segment/role'
import type { Segmentation } from '#core/segment/segmentation'
import type { Span } from '#core/text/span'
import type { Edit, Target } from '../edit'
import type { Document } from '../model'
import type { Holder } from '../take-pieces'
import { placeConfidence } from './confidence'
import { contestedIn, isDecided } from './decided'
import { homesIn } from './match-articles'
import { movesIn, type Move } from './moves'
import { overlay, type Overlap } from './overlay'

/** One thing that a new split has otherwise than the document; it can be accepted for itself. */
export type Difference = DifferentPlace | DifferentRole

type Arrange = Extract<Edit, { kind: 'arrange' }>

interface AnyDifference {
  /** The text it is about, in source order, never empty. */
  readonly spans: readonly Span[]
  /** What accepting it does. It stays right whichever other differences are accepted before. */
  readonly edit: Arrange
  /** How sure the new split is (0 to 1). */
  readonly confidence: number
  /** True when it is against something that an editor decided. */
  readonly overEditor: boolean
}

/** `boundary`: text beside the article it belongs to, or that makes an article; `belongs-to`: a piece that stands away from it. */
export interface DifferentPlace extends AnyDifference {
  readonly what: 'boundary' | 'belongs-to'
  /** The article that holds the text now, null for furniture; of several the one that holds its first span. */
  readonly from: Holder
  readonly to: Target
}

export interface DifferentRole extends AnyDifference {
  readonly what: 'role'
  readonly from: Role
  readonly to: Role
}

/**
 * What a new split of the same text would change, in source order, places before roles. Nothing of it is done: to accept
 * a difference is to apply its edit, to reject it is to do nothing. Reading orders made by hand stay as they are.
 */
export function differences(document: Document, segmentation: Segmentation): readonly Difference[] {
  const overlaps = overlay(document, segmentation)
  const homeOf = homesIn(overlaps)
  const contested = contestedIn(document, overlaps, homeOf)
  const confidence = placeConfidence(document, segmentation, overlaps)
  const neighbours = neighboursOf(overlaps)

  const places = movesIn(overlaps, homeOf).map((move): DifferentPlace => {
    const spans = move.runs.map(spanOf)
    const to = typeof move.to === 'number' ? 'new' : move.to === null ? 'furniture' : { article: move.to }
    return {
      what: isAtBoundary(move, neighbours) ? 'boundary' : 'belongs-to',
      spans,
      from: move.runs[0]![0]!.now.article?.id ?? null,
      to,
      edit: { kind: 'arrange', pieces: [{ spans, to }] },
      confidence: Math.min(...move.runs.map((run) => confidence(run[0]!))),
      overEditor: move.runs.flat().some((overlap) => isDecided(overlap) || contested.has(overlap)),
    }
  })
  return [...places, ...roleRuns(overlaps).map(differentRole)]
}

/** Accepts everything that is not against an editor, as one step; null when there is nothing. */
export function acceptAll(all: readonly Difference[]): Arrange | null {
  const pieces = all.flatMap(({ overEditor, edit }) => (overEditor ? [] : edit.pieces))
  return pieces.length === 0 ? null : { kind: 'arrange', pieces }
}

function differentRole(run: readonly Overlap[]): DifferentRole {
  const span = spanOf(run)
  const { now, then } = run[0]!
  return {
    what: 'role',
    spans: [span],
    from: now.part.role,
    to: then.part.role,
    edit: { kind: 'arrange', pieces: [{ spans: [span], role: then.part.role }] },
    confidence: Math.min(...run.map((overlap) => overlap.then.part.confidence)),
    overEditor: run.some(isDecided),
  }
}

/** Neighbouring stretches of one article in the new split with the same change of role. */
function roleRuns(overlaps: readonly Overlap[]): Overlap[][] {
  const runs: Overlap[][] = []
  let last: Overlap | undefined
  for (const overlap of overlaps) {
    const { now, then } = overlap
    const goesOn =
      last !== undefined &&
      last.now.part.role === now.part.role &&
      last.then.part.role === then.part.role &&
      last.then.article === then.article
    if (now.part.role !== then.part.role) {
      if (goesOn) runs.at(-1)!.push(overlap)
      else runs.push([overlap])
    }
    last = overlap
  }
  return runs
}

function spanOf(run: readonly Overlap[]): Span {
  return { start: run[0]!.start, end: run.at(-1)!.end }
}

type Neighbours = (overlap: Overlap) => readonly (Overlap | undefined)[]

function neighboursOf(overlaps: readonly Overlap[]): Neighbours {
  const index = new Map(overlaps.map((overlap, place) => [overlap, place]))
  return (overlap) => [overlaps[index.get(overlap)! - 1], overlaps[index.get(overlap)! + 1]]
}

function isAtBoundary({ to, runs }: Move, neighbours: Neighbours): boolean {
  if (to === null) return false
  if (typeof to === 'number') return true
  const own = runs[0]![0]!.then.article
  return runs.some((run) => {
    const [above] = neighbours(run[0]!)
    const [, below] = neighbours(run.at(-1)!)
    return above?.then.article === own || below?.then.article === own
  })
}
