import type { Linked } from './link-pieces'
import type { PageEvidence } from './page-evidence'
import { readPieces } from './piece-looks'

/**
 * Lines taken for a column's name that are rather the short headline of the text before them: that text has no other,
 * the text after them has one, and their words stand in the one rather than in the other. A column's name says nothing
 * of either text.
 */
export function headlinesMissed(evidence: PageEvidence, linked: Linked): number[] {
  const names = linked.links.flatMap(({ piece }) => (piece.kind === 'standing-head' && piece.next === piece.first + 1 ? [piece.first] : []))
  if (names.length === 0) return []
  const withHead = new Set(linked.links.flatMap(({ piece, targets }) => (piece.kind === 'head' ? [targets[0] ?? null] : [])))
  if (linked.targets.every(({ isCaption }, target) => isCaption || withHead.has(target))) return []
  const looks = readPieces(evidence, linked)
  return names.filter((line) => {
    const { before, after, shareBefore, shareAfter } = looks.get(line)!
    return before >= 0 && after >= 0 && !withHead.has(before) && withHead.has(after) && shareBefore > shareAfter
  })
}
