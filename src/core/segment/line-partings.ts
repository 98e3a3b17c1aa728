import type { Linked } from './link-pieces'
import type { PageEvidence } from './page-evidence'
import { indexTexts } from './text-ties'

/**
 * For each line of a piece whose neighbour before is one too: how much the words of the two point to different texts of
 * the page (above zero, up to 1) or to the same one (below zero). NaN for other lines, and where words are wanting.
 */
export function readPartings({ pairs }: PageEvidence, { units, targets }: Linked): Float32Array {
  const partings = new Float32Array(units.runOf.length).fill(NaN)
  const texts = targets.flatMap(({ isCaption, lines }) => (isCaption ? [] : [lines]))
  const ties = indexTexts(pairs, texts)
  let before: { line: number; shares: ReadonlyMap<number, number>; best: number } | null = null
  for (const { first, next } of units.pieces) {
    for (let line = first; line < next; line += 1) {
      const shares = new Map(ties.tiesOf(line, line + 1).map(({ text, share }) => [text, share]))
      const best = [...shares].reduce((top, each) => (each[1] > top[1] ? each : top), [-1, 0] as [number, number])[0]
      const now = { line, shares, best }
      if (best >= 0 && before !== null && before.line === line - 1 && before.best >= 0) partings[line] = partingOf(before, now)
      before = now
    }
  }
  return partings
}

type Pointing = { readonly shares: ReadonlyMap<number, number>; readonly best: number }

function partingOf(one: Pointing, other: Pointing): number {
  const share = (of: Pointing, text: number): number => of.shares.get(text) ?? 0
  if (one.best === other.best) return -Math.min(share(one, one.best), share(other, other.best))
  return (share(one, one.best) - share(one, other.best) + share(other, other.best) - share(other, one.best)) / 2
}
