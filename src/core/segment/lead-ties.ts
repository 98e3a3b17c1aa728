import type { PagePairs } from './character-pairs'

/** What the headlines of a page say about the places where a text may begin; one entry per place. */
export interface LeadTies {
  /** Share (0 to 1) of the words of the headline that points here most that stand in the lines from here on, near ones counting more. */
  readonly after: Float32Array
  /** The same share less its share in as many lines before: near 1 where a text of that headline begins. */
  readonly over: Float32Array
}

/** A short block: its lines (`next` is exclusive) and its place among the lines of text. */
export interface ShortBlock {
  readonly first: number
  readonly next: number
  readonly place: number
}

/** A pair in more lines of text than this says nothing, and would cost time. */
const COMMONEST = 24
/** Fewer pairs are no headline. */
const FEWEST_PAIRS = 4

/**
 * A headline's words are said again where its text begins: for each of the `gaps` (places among the lines of `text`,
 * ascending), the short block whose words stand in the `reach` lines of text from there on and not in those before. A
 * block right before the gap does not count: it may be a crosshead. Time is linear in the page.
 */
export function readLeadTies(
  { offsets, pairs, distinct }: PagePairs, weights: Float32Array, text: Int32Array,
  gaps: Int32Array, shorts: readonly ShortBlock[], reach: number,
): LeadTies {
  const result = { after: new Float32Array(gaps.length), over: new Float32Array(gaps.length) }
  const { starts, places } = placesOfPairs({ offsets, pairs, distinct }, text)
  const gapsUpTo = countGaps(gaps, text.length)
  const after = new Float64Array(gaps.length)
  const before = new Float64Array(gaps.length)
  const lastAfter = new Int32Array(gaps.length).fill(-1)
  const lastBefore = new Int32Array(gaps.length).fill(-1)
  const seen = new Int32Array(distinct).fill(-1)
  let visits = 0
  shorts.forEach(({ first, next, place: own }, number) => {
    if (offsets[next]! - offsets[first]! < FEWEST_PAIRS) return
    const touched: number[] = []
    let total = 0
    const isTouched = (gap: number): boolean => after[gap] !== 0 || before[gap] !== 0
    const creditAfter = (place: number, weight: number): void => {
      for (let gap = gapsUpTo[Math.max(0, place + 1 - reach)]!; gap < gapsUpTo[place + 1]!; gap += 1) {
        if (lastAfter[gap] === visits) continue
        lastAfter[gap] = visits
        if (!isTouched(gap)) touched.push(gap)
        // Of two gaps that both have the words behind them, the nearer one is meant.
        after[gap] = after[gap]! + weight * (1 - (place - gaps[gap]!) / (2 * reach))
      }
    }
    const creditBefore = (place: number, weight: number): void => {
      for (let gap = gapsUpTo[place + 1]!; gap < gapsUpTo[Math.min(text.length, place + reach) + 1]!; gap += 1) {
        if (lastBefore[gap] === visits) continue
        lastBefore[gap] = visits
        if (!isTouched(gap)) touched.push(gap)
        before[gap] = before[gap]! + weight
      }
    }
    for (let at = offsets[first]!; at < offsets[next]!; at += 1) {
      const pair = pairs[at]!
      if (seen[pair] === number) continue
      seen[pair] = number
      visits += 1
      const weight = Math.max(weights[pair]!, 0.2)
      total += weight
      for (let entry = starts[pair]!; entry < starts[pair + 1]!; entry += 1) {
        const place = places[entry]!
        creditAfter(place, weight)
        creditBefore(place, weight)
      }
    }
    for (const gap of touched) {
      const over = (after[gap]! - before[gap]!) / total
      if (over > result.over[gap]! && gaps[gap] !== own) {
        result.over[gap] = over
        result.after[gap] = after[gap]! / total
      }
      after[gap] = 0
      before[gap] = 0
    }
  })
  return result
}

/** How many gaps stand at places before each place (0 to `length` + 1). */
function countGaps(gaps: Int32Array, length: number): Int32Array {
  const counts = new Int32Array(length + 2)
  for (const place of gaps) counts[place + 1] = counts[place + 1]! + 1
  for (let place = 1; place < counts.length; place += 1) counts[place] = counts[place]! + counts[place - 1]!
  return counts
}

/** The places of text where each pair stands (each once per line); pairs that are everywhere have none. */
function placesOfPairs({ offsets, pairs, distinct }: Pick<PagePairs, 'offsets' | 'pairs' | 'distinct'>, text: Int32Array): { starts: Int32Array; places: Int32Array } {
  const counts = new Int32Array(distinct)
  const last = new Int32Array(distinct)
  const each = (visit: (pair: number, place: number) => void): void => {
    last.fill(-1)
    text.forEach((line, place) => {
      for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
        const pair = pairs[at]!
        if (last[pair] === place) continue
        last[pair] = place
        visit(pair, place)
      }
    })
  }
  each((pair) => {
    counts[pair] = counts[pair]! + 1
  })
  const starts = new Int32Array(distinct + 1)
  for (let pair = 0; pair < distinct; pair += 1) starts[pair + 1] = starts[pair]! + (counts[pair]! <= COMMONEST ? counts[pair]! : 0)
  const places = new Int32Array(starts[distinct]!)
  const fill = starts.slice()
  each((pair, place) => {
    if (counts[pair]! <= COMMONEST) places[fill[pair]!++] = place
  })
  return { starts, places }
}
