/** Kinds of characters that features tell apart. */
export const OTHER = 0
export const DIGIT = 1
export const LATIN = 2
export const HAN = 3
export const DOT = 4
export const PAD = 5

/** Full-width forms count as their ASCII ones. */
function narrow(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
}

/** Kind of a code unit. The first halves of ideographs beyond the BMP count as Han; second halves as what the first is. */
export function kindOf(unit: number): number {
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xd840 && unit <= 0xd8bf)) return HAN
  const c = narrow(unit)
  if (c >= 48 && c <= 57) return DIGIT
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c <= 0x24f)) return LATIN
  if (c === 0xb7 || c === 0x30fb || c === 0x2022) return DOT
  return OTHER
}

/** The character as features see it: all digits are one, all letters are one. */
export function sameFor(unit: number, kind: number): number {
  if (kind === DIGIT) return 48
  if (kind === LATIN) return 97
  if (kind === DOT) return 0xb7
  return narrow(unit)
}

export const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
export const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Characters that no name holds: the marks between clauses and sentences. */
export function dividesClauses(unit: number): boolean {
  return DIVIDERS.has(unit)
}

const DIVIDERS = new Set([...'，。；：！？、,;:!?…—\n\t■□▲◆●◎★→|｜'].map((c) => c.charCodeAt(0)))
