/**
 * Translates places in one text between UTF-16 code units (memory) and Unicode code points (disk, exports). A surrogate
 * that stands alone counts as one code point. Both directions keep the order of places and are exact for every place
 * that is not inside a surrogate pair; a place inside a pair counts as the pair's start.
 */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number
  /** From UTF-16 to code points; a place beyond the end counts from the end. */
  fromUtf16(offset: number): number
  /** From code points to UTF-16; a place beyond the end counts from the end. */
  toUtf16(offset: number): number
}

/** Reads the text once, linear; each translation is a binary search among the surrogate pairs (often none). */
export function codePointsOf(text: string): CodePoints {
  const pairs = pairStarts(text)
  return {
    length: text.length - pairs.length,
    fromUtf16: (offset) => offset - countBelow(pairs.length, offset, (i) => pairs[i]!),
    toUtf16: (offset) => offset + countBelow(pairs.length, offset, (i) => pairs[i]! - i),
  }
}

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

function pairStarts(text: string): Uint32Array {
  const starts: number[] = []
  for (const match of text.matchAll(PAIR)) starts.push(match.index)
  return Uint32Array.from(starts)
}

/** How many of the `count` rising values `at(0)`, `at(1)`, … lie below the limit. */
function countBelow(count: number, limit: number, at: (index: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) < limit) low = middle + 1
    else high = middle
  }
  return low
}
