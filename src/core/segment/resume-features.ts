import { countAcross } from './character-pairs'
import type { PageEvidence } from './page-evidence'
import type { Tie } from './text-ties'
import type { Run } from './units'
import { bridgesWord } from './word-pairs'

export const RESUME_INPUTS = 17

/** How many earlier texts an interrupted text is looked for among. */
export const RESUME_REACH = 6

/** The features of "this run takes up the text of that earlier run" (null: it takes up none, it is a text of its own). */
export function resumeFeatures(
  { shape, lines, pairs, wordPairs }: PageEvidence, run: Run, earlier: Run | null, textsBetween: number, tie: Tie | undefined, best: Tie | undefined,
  resumeChance: number, hasHead: boolean, counts: Uint16Array,
): Float32Array {
  const out = new Float32Array(RESUME_INPUTS)
  out[0] = run.resumes ? 1 : 0
  out[1] = resumeChance
  if (earlier === null) {
    out[2] = 1
    out[3] = best?.share ?? 0
    return out
  }
  const last = earlier.text[earlier.text.length - 1]!
  const first = run.text[0]!
  out[4] = shape.endEdge[last]! === 0 || shape.endEdge[last]! === 4 ? 1 : 0
  out[5] = textsBetween === 0 ? 1 : 0
  out[6] = Math.min(1, textsBetween / 5)
  out[7] = tie?.share ?? 0
  out[8] = (tie?.share ?? 0) - (best !== undefined && best !== tie ? best.share : 0)
  out[9] = Math.min(1, Math.abs(shape.aroundWidth[last]! - shape.aroundWidth[first]!) / 4)
  out[10] = hasHead ? 1 : 0
  out[11] = last === earlier.next - 1 ? 1 : 0
  // Does the page have in one piece the word that may have been cut in two? Does the language?
  const across = countAcross(pairs, counts, lines[last]!, lines[first]!)
  out[12] = across > 0 ? 1 : 0
  out[13] = across === 0 ? 1 : 0
  const isWord = across >= 0 && bridgesWord(wordPairs, lines[last]!.text, lines[first]!.text)
  out[15] = isWord ? 1 : 0
  out[16] = across >= 0 && !isWord ? 1 : 0
  out[14] = lines[last]!.cells > shape.aroundWidth[last]! - 1.5 ? 1 : 0
  return out
}
