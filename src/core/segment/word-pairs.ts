/**
 * Which pairs of neighbouring characters stand within words of the language, as a Bloom filter over a dictionary: a pair
 * of a word is always known, about one in a hundred others is taken for one. It tells that a word runs on over the end
 * of a line, and never which.
 */
export type WordPairs = Uint8Array

/** Bytes of the filter. A power of two. */
export const WORD_PAIR_BYTES = 1 << 16
const HASHES = 5
const LAST_BIT = WORD_PAIR_BYTES * 8 - 1

/** The filter of a language without words. */
export function noWordPairs(): WordPairs {
  return new Uint8Array(WORD_PAIR_BYTES)
}

/** Adds a pair of UTF-16 code units. In place. */
export function addWordPair(known: WordPairs, first: number, second: number): void {
  for (const bit of bitsOf(first, second)) known[bit >> 3] = known[bit >> 3]! | (1 << (bit & 7))
}

/** Whether the two code units stand side by side within a word. */
export function hasWordPair(known: WordPairs, first: number, second: number): boolean {
  return bitsOf(first, second).every((bit) => (known[bit >> 3]! & (1 << (bit & 7))) !== 0)
}

/** Whether the last character of one text and the first of the other are such a pair; both texts have one. */
export function bridgesWord(known: WordPairs, before: string, after: string): boolean {
  return hasWordPair(known, before.charCodeAt(before.length - 1), after.charCodeAt(0))
}

/** The bits that stand for a pair: two hashes are enough to tell all of them. */
function bitsOf(first: number, second: number): number[] {
  const start = scrambled(first * 0x10000 + second)
  const step = scrambled(second * 0x10000 + first) | 1
  return Array.from({ length: HASHES }, (_, hash) => (start + hash * step) & LAST_BIT)
}

function scrambled(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 8
}
