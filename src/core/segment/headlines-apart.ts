import { readPartings } from './line-partings'
import type { Linked } from './link-pieces'
import type { PageEvidence } from './page-evidence'
import { indexTexts } from './text-ties'

/** Two neighbouring lines of headlines point to different texts when their words do so at least this much. */
const PARTED = 0.3
/** Share of a headline's words that its text must have at the least. */
const FOUND = 0.2

/**
 * Lines within a headline group at which another headline may begin: what stands before and what stands from here on
 * point to different texts, neither of which has another headline. So two headlines in a row look that were set apart
 * from their texts, where the lines alone look like a kicker and its headline.
 */
export function headlinesApart(evidence: PageEvidence, linked: Linked): number[] {
  const groups = linked.units.pieces.filter(({ kind, first, next }) => kind === 'head' && next - first > 1)
  if (groups.length === 0) return []
  const partings = readPartings(evidence, linked)
  const parted = (line: number): boolean => partings[line]! >= PARTED
  if (!partings.some((parting) => parting >= PARTED)) return []
  const texts = linked.targets.flatMap(({ isCaption, lines }, target) => (isCaption ? [] : [{ target, lines }]))
  const ties = indexTexts(evidence.pairs, texts.map(({ lines }) => lines))
  const textOf = (first: number, next: number): number | null => {
    const best = ties.tiesOf(first, next).reduce((top, tie) => (tie.share > top.share ? tie : top), { text: -1, share: 0 })
    return best.share < FOUND ? null : texts[best.text]!.target
  }
  return groups.flatMap((group) => {
    const others = new Set(linked.links.flatMap(({ piece, targets }) => (piece.kind === 'head' && piece !== group ? [targets[0] ?? null] : [])))
    return range(group.first + 1, group.next).filter(parted).filter((line) => {
      const before = textOf(group.first, line)
      const after = textOf(line, group.next)
      return before !== null && after !== null && before !== after && !others.has(before) && !others.has(after)
    })
  })
}

function range(first: number, next: number): number[] {
  return Array.from({ length: next - first }, (_, index) => first + index)
}
