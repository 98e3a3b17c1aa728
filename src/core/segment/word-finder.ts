import type { PagePairs } from './character-pairs'

/** A pair in more stretches than this says nothing, and would cost time. */
const COMMONEST = 24

/** Shares (0 to 1) of some lines' words found before them, after them, and in the best place elsewhere. */
export interface Found {
  readonly before: number
  readonly after: number
  readonly elsewhere: number
  /** Longest row of neighbouring pairs that all occur in other lines of the page, as a share of all pairs. */
  readonly stretch: number
}

/** Looks up where on the page the pairs of some lines occur, by an index from pairs to stretches of text. */
export function createFinder(
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
      let isFound = false
      for (let entry = index.starts[pair]!; entry < index.starts[pair + 1]!; entry += 1) {
        const stretch = index.stretches[entry]!
        isFound ||= !isOwn(entry)
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
      row = isFound ? row + 1 : 0
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
