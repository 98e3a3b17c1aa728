import { CLASSES } from './chain-states'
import type { Role } from './role'

/** What can stand away from its article and is matched to it over the whole page. */
export type PieceKind = 'head' | 'caption' | 'standing-head'

/** Neighbouring lines that belong together whatever article they belong to. `next` is exclusive; both are line numbers. */
export interface Piece {
  readonly kind: PieceKind
  readonly first: number
  readonly next: number
  /** The run that the chain has it in. */
  readonly run: number
}

/** Lines that the chain takes for one article without a break (or one line of furniture). */
export interface Run {
  readonly first: number
  readonly next: number
  /** The run takes up a text that was interrupted. */
  readonly resumes: boolean
  readonly isFurniture: boolean
  /** Lines of running text (body, crossheads, notes) and what hangs on them; empty where there is no running text. */
  readonly text: readonly number[]
}

export interface Units {
  readonly runs: readonly Run[]
  readonly pieces: readonly Piece[]
  /** The run of each line. */
  readonly runOf: Int32Array
}

/** Cuts a reading of the page (a class for every line) into runs, and these into their text and its pieces. */
export function readUnits(reading: Uint8Array): Units {
  const runs: Run[] = []
  const pieces: Piece[] = []
  const runOf = new Int32Array(reading.length)
  for (let first = 0; first < reading.length; ) {
    const { joint } = CLASSES[reading[first]!]!
    let next = first + 1
    while (joint !== 'furniture' && next < reading.length && CLASSES[reading[next]!]!.joint === 'goes-on') next += 1
    runOf.fill(runs.length, first, next)
    const isFurniture = joint === 'furniture'
    const text = isFurniture ? [] : readRun(reading, first, next, runs.length, pieces)
    runs.push({ first, next, resumes: joint === 'resumes', isFurniture, text })
    first = next
  }
  return { runs, pieces, runOf }
}

function readRun(reading: Uint8Array, first: number, next: number, run: number, pieces: Piece[]): number[] {
  const text: number[] = []
  let hasText = false
  for (let line = first; line < next; ) {
    const kind = kindOf(roleAt(reading, line))
    let end = line + 1
    while (end < next && (kindOf(roleAt(reading, end)) === kind || (kind === 'head' && isBylineUnderHead(reading, end)))) end += 1
    if (kind === 'text') {
      for (let each = line; each < end; each += 1) {
        text.push(each)
        const role = roleAt(reading, each)
        hasText ||= role === 'body' || role === 'crosshead' || role === 'note'
      }
    } else pieces.push({ kind, first: line, next: end, run })
    line = end
  }
  return hasText ? text : []
}

/** A by-line goes with the headline it stands under. */
function isBylineUnderHead(reading: Uint8Array, line: number): boolean {
  return roleAt(reading, line) === 'byline' && (kindOf(roleAt(reading, line - 1)) === 'head' || roleAt(reading, line - 1) === 'byline')
}

export function roleAt(reading: Uint8Array, line: number): Role {
  return CLASSES[reading[line]!]!.role
}

function kindOf(role: Role): PieceKind | 'text' {
  if (role === 'kicker' || role === 'headline' || role === 'deck') return 'head'
  return role === 'caption' || role === 'standing-head' ? role : 'text'
}
