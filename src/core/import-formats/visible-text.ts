import type { Span } from '#core/text/span'

/** A text without its white space: what stays the same whichever way an article is written out. */
export interface VisibleText {
  readonly text: string
  /** Where each of its UTF-16 code units stands in the whole text. */
  readonly places: Uint32Array
}

/** The text without its white space; the same string where it has none. */
export function withoutBlanks(whole: string): string {
  return whole.replace(/\s+/gu, '')
}

export function visibleOf(whole: string): VisibleText {
  const places: number[] = []
  let text = ''
  for (const { 0: run, index } of whole.matchAll(/\S+/gu)) {
    text += run
    for (let at = 0; at < run.length; at += 1) places.push(index + at)
  }
  return { text, places: Uint32Array.from(places) }
}

/** The places in the text without white space that a stretch of the whole text has; null when it has none. */
export function visibleSpan({ places }: VisibleText, { start, end }: Span): Span | null {
  const [first, last] = [lowerBound(places, start), lowerBound(places, end)]
  return first < last ? { start: first, end: last } : null
}

/** The stretch of the whole text that some places of the text without white space are. */
export function wholeSpan({ places }: VisibleText, { start, end }: Span): Span {
  return { start: places[start]!, end: places[end - 1]! + 1 }
}

function lowerBound(places: Uint32Array, offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
