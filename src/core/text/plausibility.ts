import { CHINESE_MARKS, COMMON_HANZI } from './common-hanzi'

/** How many characters of a text are weighed: enough to be sure, and no more work for a huge text. */
const WEIGHED = 20_000

/**
 * The weights are logarithms of "how much more often is such a character found in Chinese text than in bytes that were
 * read with the wrong encoding", estimated once: about 750 common characters make three quarters of a text, the rest of the 4,000
 * everyday ones nearly all of what is left, while a wrong reading spreads evenly over more than 20,000 characters.
 */
const WEIGHT = { common: 3, everyday: 0.3, rare: -4, foreign: -5 } as const

/**
 * How much a text looks like Chinese text that was read with the right encoding: above 0 for yes, below for no, and the further
 * away the surer. Sums over the characters outside ASCII, so short texts give values near 0. Compare readings of the
 * same bytes with each other.
 */
export function plausibility(text: string): { readonly score: number; readonly weighed: number } {
  let score = 0
  let weighed = 0
  for (const character of text.slice(0, WEIGHED)) {
    const code = character.codePointAt(0)!
    if (code < 0x80) continue
    weighed += 1
    score += weightOf(character, code)
  }
  return { score, weighed }
}

function weightOf(character: string, code: number): number {
  if (COMMON_HANZI.has(character) || CHINESE_MARKS.has(character)) return WEIGHT.common
  if (everydayHanzi().has(character)) return WEIGHT.everyday
  if (code >= 0x4e00 && code <= 0x9fff) return WEIGHT.rare
  // Accents, dashes, signs, full-width letters, kana: they occur, and say little.
  if (code < 0x3100 || (code >= 0xff00 && code <= 0xffef)) return code < 0xa0 ? WEIGHT.foreign : WEIGHT.rare / 4
  return WEIGHT.foreign
}

let everyday: ReadonlySet<string> | null = null

/** The first levels of GB 2312 and Big5: the standards sorted the everyday characters there, so no list is needed here. */
function everydayHanzi(): ReadonlySet<string> {
  everyday ??= new Set([...levelOne('gb18030', 0xb0, 0xd7, [0xa1, 0xfe]), ...levelOne('big5', 0xa4, 0xc5, [0x40, 0x7e, 0xa1, 0xfe])])
  return everyday
}

function levelOne(encoding: string, first: number, last: number, trails: readonly number[]): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++)
    for (let range = 0; range < trails.length; range += 2)
      for (let trail = trails[range]!; trail <= trails[range + 1]!; trail++) bytes.push(lead, trail)
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}
