import type { Span } from '#core/text/span'

// Every white space character is in the basic plane, so none of these needs to look at surrogate pairs. All of them
// look only at the white space around an offset, never at the whole text.
const NON_BLANK = /\S/g

/** The offset of the first non-blank character at or after `offset`; the text's length when there is none. */
export function textFrom(text: string, offset: number): number {
  NON_BLANK.lastIndex = offset
  return NON_BLANK.exec(text)?.index ?? text.length
}

/** The end of the last non-blank character that ends at or before `offset`; 0 when there is none. */
export function textBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length
}

/** The white space around a stretch together with the stretch itself: up to the characters on both sides of it. */
export function withBlanksAround(text: string, span: Span): Span {
  return { start: textBefore(text, span.start), end: textFrom(text, span.end) }
}

/**
 * A stretch without the blank lines (or blank pieces of lines) at both its ends; white space on the first and the last
 * line with text stays. Undefined when nothing but white space is in it.
 */
export function trimBlankLines(text: string, span: Span): Span | undefined {
  const first = textFrom(text, span.start)
  if (first >= span.end) return undefined
  const last = textBefore(text, span.end)
  const lineEnd = text.slice(last, span.end).indexOf('\n')
  return {
    start: span.start + text.slice(span.start, first).lastIndexOf('\n') + 1,
    end: lineEnd === -1 ? span.end : last + lineEnd,
  }
}

/** A stretch without the white space at both its ends; undefined when there is nothing else in it. */
export function trimBlanks(text: string, span: Span): Span | undefined {
  const start = textFrom(text, span.start)
  return start >= span.end ? undefined : { start, end: textBefore(text, span.end) }
}

/** From the first beginning to the last end of stretches in any order. */
export function extentOf(spans: readonly Span[]): Span {
  let [start, end] = [Infinity, -Infinity]
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** True when only white space lies between two offsets, and `from` is not after `to`. */
export function onlyBlanksBetween(text: string, from: number, to: number): boolean {
  return from <= to && textFrom(text, from) >= to
}

/** True for a whole number within the text that is not between the two halves of a surrogate pair. */
export function isOffset(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  return !(isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset)))
}

/** True for a stretch of the text that begins before it ends and parts no character. */
export function isStretch(text: string, span: Span): boolean {
  return span.start < span.end && isOffset(text, span.start) && isOffset(text, span.end)
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
