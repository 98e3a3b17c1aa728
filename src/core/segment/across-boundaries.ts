import { CLASSES } from './chain-states'
import { createLikeness } from './likeness'
import type { PageEvidence } from './page-evidence'

const LINES_COMPARED = 40
/** Below this chance of a boundary nobody asks what stands on its two sides. */
const DOUBT = 0.02

/** Likeness of the text on both sides of each doubtful or certain boundary, up to the next certain ones; else -1. */
export function readAcross({ pairs, cohesion, lines }: PageEvidence, reading: Uint8Array, boundary: Float32Array): Float32Array {
  const across = new Float32Array(lines.length).fill(-1)
  const likeness = createLikeness(pairs, cohesion.weights)
  const isText = (line: number): boolean => ['body', 'crosshead', 'note'].includes(CLASSES[reading[line]!]!.role)
  for (let line = 1; line < lines.length; line += 1) {
    if (boundary[line]! < DOUBT) continue
    const before: number[] = []
    for (let each = line - 1; each >= 0 && before.length < LINES_COMPARED && line - each < 3 * LINES_COMPARED; each -= 1) {
      if (isText(each)) before.push(each)
      if (boundary[each]! > 0.5 && before.length > 0) break
    }
    const after: number[] = []
    for (let each = line; each < lines.length && after.length < LINES_COMPARED && each - line < 3 * LINES_COMPARED; each += 1) {
      if (each > line && boundary[each]! > 0.5 && after.length > 0) break
      if (isText(each)) after.push(each)
    }
    const both = Int32Array.from([...before, ...after])
    across[line] = likeness(both, 0, before.length, both.length)
  }
  return across
}
