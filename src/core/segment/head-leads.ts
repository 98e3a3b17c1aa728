import { CLASSES } from './chain-states'
import { LEAD } from './cohesion'
import { readLeadTies } from './lead-ties'
import type { Linked } from './link-pieces'
import type { PageEvidence } from './page-evidence'

/**
 * For every line of text at a block's start: how much more of some headline's words stand in the lines from there on
 * than in those before (see `LeadTies`); -1 for other lines. Headlines are those that the reading found.
 */
export function readHeadLeads({ lines, shape, pairs, cohesion }: PageEvidence, reading: Uint8Array, { units }: Linked): Float32Array {
  const over = new Float32Array(lines.length).fill(-1)
  const text: number[] = []
  const gaps: number[] = []
  const gapLines: number[] = []
  const placeOf = new Int32Array(lines.length)
  for (let line = 0; line < lines.length; line += 1) {
    placeOf[line] = text.length
    if (CLASSES[reading[line]!]!.role !== 'body') continue
    if (shape.blockStart[shape.block[line]!] === line) {
      gaps.push(text.length)
      gapLines.push(line)
    }
    text.push(line)
  }
  const heads = units.pieces.filter(({ kind }) => kind === 'head').map(({ first, next }) => ({ first, next, place: placeOf[first]! }))
  const leads = readLeadTies(pairs, cohesion.weights, Int32Array.from(text), Int32Array.from(gaps), heads, LEAD[shape.isParagraphs ? 'paragraphs' : 'lines'])
  gapLines.forEach((line, gap) => (over[line] = leads.over[gap]!))
  return over
}
