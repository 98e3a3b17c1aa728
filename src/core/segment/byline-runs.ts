import { CLASSES } from './chain-states'
import { formulaBit } from './language/language'
import type { PageLine } from './page-lines'
import type { Role } from './role'
import { roleAt } from './units'

/** What is known of a run of lines that the chain takes for one article without a break. */
export interface RunFacts {
  readonly first: number
  /** Exclusive. */
  readonly next: number
  readonly hasHead: boolean
  /** The text opens with a source, or ends with a signature. */
  readonly opensWithSource: boolean
  readonly isSigned: boolean
}

export interface Runs {
  /** The number of each line's run. */
  readonly of: Int32Array
  readonly all: readonly RunFacts[]
}

export const TEXT: ReadonlySet<Role> = new Set<Role>(['body', 'crosshead', 'note'])
export const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck'])

const SOURCES = formulaBit('paper-dateline') | formulaBit('agency-dateline') | formulaBit('reporter-dateline')
const SIGNED = formulaBit('signature-end')

/** Whether something begins with the line; what follows the last line does. */
export function opensRun(classes: Uint8Array, line: number): boolean {
  return line >= classes.length || CLASSES[classes[line]!]!.joint !== 'goes-on'
}

export function readRuns(lines: readonly PageLine[], classes: Uint8Array): Runs {
  const of = new Int32Array(classes.length)
  const all: RunFacts[] = []
  for (let first = 0; first < classes.length; ) {
    let next = first + 1
    while (next < classes.length && !opensRun(classes, next)) next += 1
    let text = -1
    let last = -1
    let hasHead = false
    for (let line = first; line < next; line += 1) {
      of[line] = all.length
      const role = roleAt(classes, line)
      if (role === 'body') {
        if (text < 0) text = line
        last = line
      }
      hasHead ||= HEAD.has(role)
    }
    all.push({
      first, next, hasHead,
      opensWithSource: text >= 0 && (lines[text]!.formulas & SOURCES) !== 0,
      isSigned: last >= 0 && (lines[last]!.formulas & SIGNED) !== 0,
    })
    first = next
  }
  return { of, all }
}
