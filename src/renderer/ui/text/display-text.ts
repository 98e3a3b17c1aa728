import type { Span } from '#core/text/span'

/**
 * A text as it is displayed: the same characters, but lines longer than the display can bear are broken. Offsets of
 * the display are larger than those of the text by the number of breaks before them.
 */
export interface DisplayText {
  readonly text: string
  /** Where an offset of the text is displayed; at a break, before it for `side` -1 and after it for 1. */
  toDisplay(offset: number, side?: -1 | 1): number
  /** The offset of the text that stands at a place of the display. Both sides of a break give the same offset. */
  toText(place: number): number
  /** A span on the display: it neither begins before a break nor ends after one. */
  spanToDisplay(span: Span): Span
  /** True when a break that is not in the text ends just before this place of the display. */
  isContinuation(place: number): boolean
}

/** Longest line shown in one piece, in UTF-16 code units: a text view lays out whole lines, however long. */
export const LONGEST_LINE = 1500

const SENTENCE_END = /[。！？!?；;…][”’」』）)】]*/gu
const PAUSE = /[\s，,、：:]/gu

/** Breaks every line longer than `longest` code units, at a sentence end where there is one. Linear in the text. */
export function displayTextOf(text: string, longest = LONGEST_LINE): DisplayText {
  const breaks = breaksOf(text, longest)
  if (breaks.length === 0) return SAME(text)
  const pieces: string[] = []
  let from = 0
  for (const at of breaks) {
    pieces.push(text.slice(from, at))
    from = at
  }
  pieces.push(text.slice(from))

  const toDisplay = (offset: number, side: -1 | 1 = 1) => offset + countBefore(breaks, side === 1 ? offset + 1 : offset)
  return {
    text: pieces.join('\n'),
    toDisplay,
    toText(place) {
      // The i-th break is displayed at `breaks[i] + i`, so the number of breaks before a place is found by search.
      let low = 0
      let high = breaks.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (breaks[middle]! + middle < place) low = middle + 1
        else high = middle
      }
      return place - low
    },
    spanToDisplay: ({ start, end }) =>
      start === end
        ? { start: toDisplay(start), end: toDisplay(start) }
        : { start: toDisplay(start, 1), end: toDisplay(end, -1) },
    isContinuation(place) {
      const offset = this.toText(place)
      return breaks[countBefore(breaks, offset)] === offset && toDisplay(offset, 1) === place
    },
  }
}

const SAME = (text: string): DisplayText => ({
  text,
  toDisplay: (offset) => offset,
  toText: (place) => place,
  spanToDisplay: (span) => span,
  isContinuation: () => false,
})

/** How many of the sorted numbers are less than `limit`. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Offsets of the text before which the display breaks a line. */
function breaksOf(text: string, longest: number): number[] {
  const breaks: number[] = []
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    while (end - start > longest) {
      start = breakWithin(text, start, start + longest)
      breaks.push(start)
    }
    start = end + 1
  }
  return breaks
}

/** The best place to break in the second half of the stretch: after a sentence, else a pause, else between characters. */
function breakWithin(text: string, start: number, end: number): number {
  const from = start + ((end - start) >> 1)
  const stretch = text.slice(from, end)
  const pause = lastEnd(stretch, SENTENCE_END) ?? lastEnd(stretch, PAUSE)
  return wholeCharacter(text, from, pause === undefined ? end : from + pause)
}

function lastEnd(stretch: string, pattern: RegExp): number | undefined {
  let end: number | undefined
  for (const match of stretch.matchAll(pattern)) end = match.index + match[0].length
  return end
}

const JOINS_TO_THE_LEFT = /^[\p{M}\u200D]/u

/** Moves a place back so that it parts neither a surrogate pair nor, as far back as `from`, a mark from its letter. */
function wholeCharacter(text: string, from: number, place: number): number {
  for (let at = place; at > from; at--) {
    if (!partsAPair(text, at) && !JOINS_TO_THE_LEFT.test(text.slice(at, at + 2))) return at
  }
  return partsAPair(text, place) ? place - 1 : place
}

function partsAPair(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code >= 0xdc00 && code <= 0xdfff
}
