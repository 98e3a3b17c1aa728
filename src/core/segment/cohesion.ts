import { rarity, type PagePairs } from './character-pairs'
import { createLikeness } from './likeness'
import { readLeadTies, type ShortBlock } from './lead-ties'
import type { PageShape } from './page-shape'
import { createFinder } from './word-finder'

/** How well the page's words hold together, per non-blank line. */
export interface Cohesion {
  /** Likeness (0 to 1) of the text before and the text from the line on; only at a block's start, else -1. */
  readonly acrossGap: Float32Array
  /** The same, of more text on either side. */
  readonly acrossGapWide: Float32Array
  /** Place of that likeness among all blocks' starts of the page: 0 is the least, 1 the greatest. */
  readonly rank: Float32Array
  /** For short blocks: the share (0 to 1) of its words found in the text before, after, and best anywhere else; else -1. */
  readonly foundBefore: Float32Array
  readonly foundAfter: Float32Array
  readonly foundElsewhere: Float32Array
  /** At the start of a block of text: shares of its first lines' words found before it, and best anywhere else; else -1. */
  readonly startBefore: Float32Array
  readonly startElsewhere: Float32Array
  /** There too: shares of the words of the text's last lines before it found from here on, and best anywhere else. */
  readonly endAfter: Float32Array
  readonly endElsewhere: Float32Array
  /** There too: what the page's headlines say about whether a text begins here (see `LeadTies`). */
  readonly leadAfter: Float32Array
  readonly leadOver: Float32Array
  /** For lines of small blocks: the share of the line's own words found elsewhere, and its longest stretch found so. */
  readonly lineFound: Float32Array
  readonly lineStretch: Float32Array
  /** How rare each pair of characters is on the page (see `rarity`). */
  readonly weights: Float32Array
}

/** Lines of text on either side of a gap that are compared. */
const WINDOW = { lines: 14, paragraphs: 4 }
const WIDE_WINDOW = { lines: 36, paragraphs: 9 }
/** Lines of text before or after a short block that are searched for its words. */
const SEARCH = { lines: 45, paragraphs: 9 }
const STRETCH = { lines: 15, paragraphs: 3 }
/** Lines of text on either side of a gap whose words are looked up on the page. */
const EDGE = { lines: 6, paragraphs: 1 }
/** Lines of text at the beginning of which a headline's words are said again. */
export const LEAD = { lines: 14, paragraphs: 3 }
/** Lines of a block up to which its lines are looked up one by one. */
const SMALL_BLOCK = 4

export function readCohesion(shape: PageShape, pairs: PagePairs): Cohesion {
  const count = shape.block.length
  const unit = shape.isParagraphs ? 'paragraphs' : 'lines'
  const text = textLines(shape)
  const weights = rarity(pairs, stretches(shape, text, STRETCH[unit]))
  const result: Cohesion = {
    acrossGap: new Float32Array(count).fill(-1),
    acrossGapWide: new Float32Array(count).fill(-1),
    rank: new Float32Array(count).fill(-1),
    foundBefore: new Float32Array(count).fill(-1),
    foundAfter: new Float32Array(count).fill(-1),
    foundElsewhere: new Float32Array(count).fill(-1),
    startBefore: new Float32Array(count).fill(-1),
    startElsewhere: new Float32Array(count).fill(-1),
    endAfter: new Float32Array(count).fill(-1),
    endElsewhere: new Float32Array(count).fill(-1),
    leadAfter: new Float32Array(count).fill(-1),
    leadOver: new Float32Array(count).fill(-1),
    lineFound: new Float32Array(count).fill(-1),
    lineStretch: new Float32Array(count).fill(-1),
    weights,
  }
  const likeness = createLikeness(pairs, weights)
  const finder = createFinder(pairs, weights, text, STRETCH[unit])
  const gaps: number[] = []
  const gapLines: number[] = []
  const shorts: ShortBlock[] = []
  let place = 0
  let lastPlace = -1
  let last = 0
  let lastWide = 0
  for (let block = 0; block + 1 < shape.blockStart.length; block += 1) {
    const first = shape.blockStart[block]!
    const next = shape.blockStart[block + 1]!
    while (place < text.length && text[place]! < first) place += 1
    if (place !== lastPlace) {
      last = likeness(text, Math.max(0, place - WINDOW[unit]), place, Math.min(text.length, place + WINDOW[unit]))
      lastWide = likeness(text, Math.max(0, place - WIDE_WINDOW[unit]), place, Math.min(text.length, place + WIDE_WINDOW[unit]))
      lastPlace = place
    }
    result.acrossGap[first] = last
    result.acrossGapWide[first] = lastWide
    if (next - first <= SMALL_BLOCK) {
      for (let line = first; line < next; line += 1) {
        const own = finder(line, line + 1, place, SEARCH[unit])
        result.lineFound[line] = Math.max(own.before, own.after, own.elsewhere)
        result.lineStretch[line] = own.stretch
      }
    }
    if (shape.isShortBlock[block] !== 1) {
      const start = finder(first, Math.min(next, first + EDGE[unit]), place, SEARCH[unit])
      result.startBefore[first] = start.before
      result.startElsewhere[first] = start.elsewhere
      if (place > 0) {
        const last = text[place - 1]!
        const from = Math.max(shape.blockStart[shape.block[last]!]!, last + 1 - EDGE[unit])
        const end = finder(from, last + 1, place, SEARCH[unit])
        result.endAfter[first] = end.after
        result.endElsewhere[first] = end.elsewhere
      }
      gaps.push(place)
      gapLines.push(first)
      continue
    }
    shorts.push({ first, next, place })
    const found = finder(first, next, place, SEARCH[unit])
    for (let line = first; line < next; line += 1) {
      result.foundBefore[line] = found.before
      result.foundAfter[line] = found.after
      result.foundElsewhere[line] = found.elsewhere
    }
  }
  const leads = readLeadTies(pairs, weights, text, Int32Array.from(gaps), shorts, LEAD[unit])
  gapLines.forEach((line, gap) => {
    result.leadAfter[line] = leads.after[gap]!
    result.leadOver[line] = leads.over[gap]!
  })
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
