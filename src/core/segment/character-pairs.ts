import type { PageLine } from './page-lines'

/** How many values a hashed pair can take. */
const HASHES = 1 << 16
/** A longer line gives only the pairs of its first and last characters, so that one line cannot cost a page's time. */
const LINE_REACH = 600

/**
 * What a page is about, without words: the pairs of neighbouring Chinese characters, and the numbers, of each line,
 * hashed to 16 bits and then numbered from 0 in the order in which the page has them.
 */
export interface PagePairs {
  /** The pairs of line i are `pairs[offsets[i]] … pairs[offsets[i + 1] - 1]`. */
  readonly offsets: Int32Array
  readonly pairs: Uint16Array
  /** How many different pairs there are: their numbers are below it. */
  readonly distinct: number
  /** The number of each hash; -1: the page does not have it. */
  readonly numberOf: Int32Array
}

/** The pairs of all lines. `isStop` marks characters that carry grammar only; a pair of two such is left out. */
export function readPairs(lines: readonly PageLine[], isStop: (code: number) => boolean): PagePairs {
  const offsets = new Int32Array(lines.length + 1)
  const room = lines.reduce((sum, { text }) => sum + Math.min(text.length, 2 * LINE_REACH) + 2, 0)
  const pairs = new Uint16Array(room)
  const numberOf = new Int32Array(HASHES).fill(-1)
  let count = 0
  let distinct = 0
  let before = 0
  let beforeIsStop = false
  const add = (hash: number): void => {
    if (numberOf[hash]! < 0) numberOf[hash] = distinct++
    pairs[count++] = numberOf[hash]!
  }

  const read = (text: string): void => {
    let number = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code >= 48 && code <= 57) {
        number = (Math.imul(number, 31) + code) | 0
        before = 0
        continue
      }
      if (number !== 0) {
        if (number > 100) add(mixed(number, 7))
        number = 0
      }
      if (!isHan(code)) {
        if (code !== 32) before = 0
        continue
      }
      const stop = isStop(code)
      if (before !== 0 && !(stop && beforeIsStop)) add(mixed(before, code))
      before = code
      beforeIsStop = stop
    }
    if (number > 100) add(mixed(number, 7))
  }

  lines.forEach(({ text, cells }, index) => {
    offsets[index] = count
    before = 0
    if (cells > 2 * LINE_REACH) {
      read(text.slice(0, LINE_REACH))
      before = 0
      read(text.slice(-LINE_REACH))
    } else read(text)
  })
  offsets[lines.length] = count
  return { offsets, pairs: pairs.subarray(0, count), distinct, numberOf }
}

/** How rare each pair is on the page: log of (stretches of text / stretches that hold it), never below zero. */
export function rarity(pages: PagePairs, stretchOf: Int32Array): Float32Array {
  const seen = new Int32Array(pages.distinct).fill(-1)
  const holding = new Uint32Array(pages.distinct)
  let stretches = 0
  let last = -1
  for (let line = 0; line + 1 < pages.offsets.length; line += 1) {
    const stretch = stretchOf[line]!
    if (stretch !== last) {
      stretches += 1
      last = stretch
    }
    for (let at = pages.offsets[line]!; at < pages.offsets[line + 1]!; at += 1) {
      const pair = pages.pairs[at]!
      if (seen[pair] === stretch) continue
      seen[pair] = stretch
      holding[pair] = holding[pair]! + 1
    }
  }
  const weights = new Float32Array(pages.distinct)
  for (let pair = 0; pair < pages.distinct; pair += 1) {
    weights[pair] = holding[pair]! === 0 ? 0 : Math.log((stretches + 1) / holding[pair]!)
  }
  return weights
}

/** How often each pair occurs inside the lines of the page. */
export function countPairs({ pairs, distinct }: PagePairs): Uint16Array {
  const counts = new Uint16Array(distinct)
  for (const pair of pairs) if (counts[pair]! < 0xffff) counts[pair] = counts[pair]! + 1
  return counts
}

/**
 * How often the page has, inside a line, the pair of one line's last and another line's first character; -1 where one
 * of the two is not Chinese. `counts` are those of `countPairs`.
 */
export function countAcross({ numberOf }: PagePairs, counts: Uint16Array, before: PageLine, after: PageLine): number {
  const first = before.text.charCodeAt(before.text.length - 1)
  const second = after.text.charCodeAt(0)
  if (!isHan(first) || !isHan(second)) return -1
  const number = numberOf[mixed(first, second)]!
  return number < 0 ? 0 : counts[number]!
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xdfff)
}

function mixed(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return ((hash >>> 16) ^ hash) & (HASHES - 1)
}
