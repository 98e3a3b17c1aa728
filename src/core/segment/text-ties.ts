import type { PagePairs } from './character-pairs'

/** How much of some lines' words a text has. */
export interface Tie {
  /** Number of the text. */
  readonly text: number
  /** Share (0 to 1) of the lines' pairs, weighed by rarity, that occur in the text. */
  readonly share: number
  /** Longest stretch of the lines' characters whose pairs all occur in the text, in characters. */
  readonly stretch: number
}

export interface TextTies {
  /** The texts that have any of the pairs of lines `first` to `next` (exclusive), in no order. */
  readonly tiesOf: (first: number, next: number) => Tie[]
}

/** A pair in more texts than this says nothing, and would cost time. */
const COMMONEST = 40

/** Prepares to find words of some lines in the page's texts. `texts` are lists of line numbers. */
export function indexTexts({ offsets, pairs, distinct }: PagePairs, texts: readonly (readonly number[])[]): TextTies {
  const counts = new Int32Array(distinct)
  const last = new Int32Array(distinct).fill(-1)
  const each = (visit: (pair: number, text: number) => void): void => {
    last.fill(-1)
    texts.forEach((lines, text) => {
      for (const line of lines) {
        for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
          const pair = pairs[at]!
          if (last[pair] === text) continue
          last[pair] = text
          visit(pair, text)
        }
      }
    })
  }
  each((pair) => {
    counts[pair] = counts[pair]! + 1
  })
  const starts = new Int32Array(distinct + 1)
  for (let pair = 0; pair < distinct; pair += 1) starts[pair + 1] = starts[pair]! + (counts[pair]! <= COMMONEST ? counts[pair]! : 0)
  const holders = new Int32Array(starts[distinct]!)
  const fill = starts.slice()
  each((pair, text) => {
    if (counts[pair]! <= COMMONEST) holders[fill[pair]!++] = text
  })

  const weight = (pair: number): number => Math.log((texts.length + 1) / (counts[pair]! + 0.5)) + 0.05
  const found = new Float64Array(texts.length)
  const runEnd = new Int32Array(texts.length)
  const runLength = new Int32Array(texts.length)
  const longest = new Int32Array(texts.length)
  const seen = new Int32Array(distinct).fill(-1)
  let lookups = 0
  return {
    tiesOf: (first, next) => {
      lookups += 1
      const touched: number[] = []
      let total = 0
      for (let at = offsets[first]!; at < offsets[next]!; at += 1) {
        const pair = pairs[at]!
        const isNew = seen[pair] !== lookups
        seen[pair] = lookups
        const own = weight(pair)
        if (isNew) total += own
        for (let entry = starts[pair]!; entry < starts[pair + 1]!; entry += 1) {
          const text = holders[entry]!
          if (longest[text] === 0) touched.push(text)
          if (isNew) found[text] = found[text]! + own
          runLength[text] = runEnd[text] === at && runLength[text]! > 0 ? runLength[text]! + 1 : 1
          runEnd[text] = at + 1
          longest[text] = Math.max(longest[text]!, runLength[text]!)
        }
      }
      const ties = touched.map((text) => ({ text, share: found[text]! / total, stretch: longest[text]! + 1 }))
      for (const text of touched) {
        found[text] = 0
        runLength[text] = 0
        longest[text] = 0
      }
      return ties
    },
  }
}
