import { rarity, type PagePairs } from './character-pairs'
import type { PageShape } from './page-shape'

/** How well the page's words hold together, per non-blank line. */
export interface Cohesion {
  /** Likeness (0 to 1) of the text before and the text from the line on; only at a block's start, else -1. */
  readonly acrossGap: Float32Array
  /** Place of that likeness among all blocks' starts of the page: 0 is the least, 1 the greatest. */
  readonly rank: Float32Array
  /** For short blocks: the share (0 to 1) of its words found in the text before, after, and best anywhere else; else -1. */
  readonly foundBefore: Float32Array
  readonly foundAfter: Float32Array
  readonly foundElsewhere: Float32Array
  /** For lines of small blocks: the share of the line's own words found near it, and its longest stretch found there. */
  readonly lineFound: Float32Array
  readonly lineStretch: Float32Array
  /** How rare each pair of characters is on the page (see `rarity`). */
  readonly weights: Float32Array
}

/** Lines of text on either side of a gap that are compared. */
const WINDOW = { lines: 14, paragraphs: 4 }
/** Lines of text before or after a short block that are searched for its words. */
const SEARCH = { lines: 45, paragraphs: 9 }
const STRETCH = { lines: 15, paragraphs: 3 }
/** Lines of a block up to which its lines are looked up one by one. */
const SMALL_BLOCK = 4
/** A pair in more stretches than this says nothing, and would cost time. */
const COMMONEST = 24

export function readCohesion(shape: PageShape, pairs: PagePairs): Cohesion {
  const count = shape.block.length
  const unit = shape.isParagraphs ? 'paragraphs' : 'lines'
  const text = textLines(shape)
  const weights = rarity(pairs, stretches(shape, text, STRETCH[unit]))
  const result: Cohesion = {
    acrossGap: new Float32Array(count).fill(-1),
    rank: new Float32Array(count).fill(-1),
    foundBefore: new Float32Array(count).fill(-1),
    foundAfter: new Float32Array(count).fill(-1),
    foundElsewhere: new Float32Array(count).fill(-1),
    lineFound: new Float32Array(count).fill(-1),
    lineStretch: new Float32Array(count).fill(-1),
    weights,
  }
  const likeness = createLikeness(pairs, weights)
  const finder = createFinder(pairs, weights, text, STRETCH[unit])
  let place = 0
  let lastPlace = -1
  let last = 0
  for (let block = 0; block + 1 < shape.blockStart.length; block += 1) {
    const first = shape.blockStart[block]!
    const next = shape.blockStart[block + 1]!
    while (place < text.length && text[place]! < first) place += 1
    if (place !== lastPlace) {
      last = likeness(text, Math.max(0, place - WINDOW[unit]), place, Math.min(text.length, place + WINDOW[unit]))
      lastPlace = place
    }
    result.acrossGap[first] = last
    if (next - first <= SMALL_BLOCK) {
      for (let line = first; line < next; line += 1) {
        const own = finder(line, line + 1, place, SEARCH[unit])
        result.lineFound[line] = Math.max(own.before, own.after)
        result.lineStretch[line] = own.stretch
      }
    }
    if (shape.isShortBlock[block] !== 1) continue
    const found = finder(first, next, place, SEARCH[unit])
    for (let line = first; line < next; line += 1) {
      result.foundBefore[line] = found.before
      result.foundAfter[line] = found.after
      result.foundElsewhere[line] = found.elsewhere
    }
  }
  rankGaps(result)
  return result
}

function textLines(shape: PageShape): Int32Array {
  const lines: number[] = []
  for (let line = 0; line < shape.block.length; line += 1) if (shape.isShortBlock[shape.block[line]!] === 0) lines.push(line)
  return Int32Array.from(lines)
}

/** Numbers the page's stretches of so many lines of text; a short block counts to the text before it. */
function stretches(shape: PageShape, text: Int32Array, length: number): Int32Array {
  const stretchOf = new Int32Array(shape.block.length)
  let place = 0
  for (let line = 0; line < stretchOf.length; line += 1) {
    if (text[place] === line) place += 1
    stretchOf[line] = Math.floor(Math.max(0, place - 1) / length)
  }
  return stretchOf
}

export type Likeness = (text: Int32Array, from: number, middle: number, to: number) => number

/** Cosine of the pairs of two neighbouring runs of text lines, each pair weighing its rarity times 1 + log of its count. */
export function createLikeness({ offsets, pairs, distinct }: PagePairs, weights: Float32Array): Likeness {
  const lefts = new Uint16Array(distinct)
  const rights = new Uint16Array(distinct)
  const touched = new Int32Array(distinct)
  return (text, from, middle, to) => {
    let size = 0
    for (let place = from; place < to; place += 1) {
      const side = place < middle ? lefts : rights
      const line = text[place]!
      for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
        const pair = pairs[at]!
        if (lefts[pair] === 0 && rights[pair] === 0) touched[size++] = pair
        side[pair] = side[pair]! + 1
      }
    }
    let product = 0
    let left = 0
    let right = 0
    for (let index = 0; index < size; index += 1) {
      const pair = touched[index]!
      const a = dampened(lefts[pair]!) * weights[pair]!
      const b = dampened(rights[pair]!) * weights[pair]!
      product += a * b
      left += a * a
      right += b * b
      lefts[pair] = 0
      rights[pair] = 0
    }
    return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right)
  }
}

const DAMPENED = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/** A word said often weighs more, but not as many times more. */
function dampened(count: number): number {
  return count < DAMPENED.length ? DAMPENED[count]! : 1 + Math.log(count)
}

interface Found {
  readonly before: number
  readonly after: number
  readonly elsewhere: number
  /** Longest row of neighbouring pairs that all occur nearby, as a share of all pairs. */
  readonly stretch: number
}

/** Looks up where on the page the pairs of some lines occur, by an index from pairs to stretches of text. */
function createFinder(
  { offsets, pairs, distinct }: PagePairs,
  weights: Float32Array,
  text: Int32Array,
  stretchLength: number,
): (first: number, next: number, place: number, reach: number) => Found {
  const index = stretchesOfPairs({ offsets, pairs, distinct }, text, stretchLength)
  const stretchCount = Math.ceil(text.length / stretchLength)
  const scores = new Float32Array(stretchCount + 2)
  const seen = new Int32Array(distinct).fill(-1)
  let lookups = 0
  return (first, next, place, reach) => {
    lookups += 1
    const own = Math.floor(place / stretchLength)
    const near = Math.ceil(reach / stretchLength)
    // The lines themselves may be text: what is found in them does not count.
    const isOwn = (entry: number): boolean => text[index.firstPlace[entry]!]! >= first && text[index.lastPlace[entry]!]! < next
    let total = 0
    let before = 0
    let after = 0
    let row = 0
    let longest = 0
    const touched: number[] = []
    for (let at = offsets[first]!; at < offsets[next]!; at += 1) {
      const pair = pairs[at]!
      if (seen[pair] === lookups) continue
      seen[pair] = lookups
      const weight = Math.max(weights[pair]!, 0.2)
      total += weight
      let isBefore = false
      let isAfter = false
      for (let entry = index.starts[pair]!; entry < index.starts[pair + 1]!; entry += 1) {
        const stretch = index.stretches[entry]!
        if (stretch < own - near || stretch > own + near) {
          if (scores[stretch] === 0) touched.push(stretch)
          scores[stretch] = scores[stretch]! + weight
        } else if (!isOwn(entry)) {
          isBefore ||= stretch < own || (stretch === own && index.firstPlace[entry]! < place)
          isAfter ||= stretch > own || (stretch === own && index.lastPlace[entry]! >= place)
        }
      }
      if (isBefore) before += weight
      if (isAfter) after += weight
      row = isBefore || isAfter ? row + 1 : 0
      longest = Math.max(longest, row)
    }
    let elsewhere = 0
    for (const stretch of touched) {
      const isNext = stretch + 1 < stretchCount && (stretch + 1 < own - near || stretch + 1 > own + near)
      elsewhere = Math.max(elsewhere, scores[stretch]! + (isNext ? 0.5 * scores[stretch + 1]! : 0))
    }
    for (const stretch of touched) scores[stretch] = 0
    if (total === 0) return { before: 0, after: 0, elsewhere: 0, stretch: 0 }
    const stretch = longest / (offsets[next]! - offsets[first]!)
    return { before: before / total, after: after / total, elsewhere: Math.min(1, elsewhere / total), stretch }
  }
}

interface PairIndex {
  /** Entries of a pair: `starts[pair] … starts[pair + 1] - 1`; pairs that are everywhere have none. */
  readonly starts: Int32Array
  readonly stretches: Int32Array
  /** First and last place among the text lines where the pair occurs in that stretch. */
  readonly firstPlace: Int32Array
  readonly lastPlace: Int32Array
}

function stretchesOfPairs({ offsets, pairs, distinct }: Pick<PagePairs, 'offsets' | 'pairs' | 'distinct'>, text: Int32Array, length: number): PairIndex {
  const last = new Int32Array(distinct).fill(-1)
  const counts = new Int32Array(distinct + 1)
  const each = (visit: (pair: number, stretch: number, place: number) => void): void => {
    text.forEach((line, place) => {
      const stretch = Math.floor(place / length)
      for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) visit(pairs[at]!, stretch, place)
    })
  }
  each((pair, stretch) => {
    if (last[pair] === stretch) return
    last[pair] = stretch
    counts[pair] = counts[pair]! + 1
  })
  const starts = new Int32Array(distinct + 1)
  for (let pair = 0; pair < distinct; pair += 1) {
    starts[pair + 1] = starts[pair]! + (counts[pair]! <= COMMONEST ? counts[pair]! : 0)
  }
  const size = starts[distinct]!
  const index = { starts, stretches: new Int32Array(size), firstPlace: new Int32Array(size), lastPlace: new Int32Array(size) }
  const fill = starts.slice()
  last.fill(-1)
  each((pair, stretch, place) => {
    if (counts[pair]! > COMMONEST) return
    if (last[pair] !== stretch) {
      last[pair] = stretch
      const entry = fill[pair]!
      fill[pair] = entry + 1
      index.stretches[entry] = stretch
      index.firstPlace[entry] = place
    }
    index.lastPlace[fill[pair]! - 1] = place
  })
  return index
}

function rankGaps({ acrossGap, rank }: Cohesion): void {
  const gaps: number[] = []
  acrossGap.forEach((likeness, line) => {
    if (likeness >= 0 && line > 0) gaps.push(line)
  })
  gaps.sort((a, b) => acrossGap[a]! - acrossGap[b]!)
  gaps.forEach((line, index) => {
    rank[line] = index / gaps.length
  })
}
