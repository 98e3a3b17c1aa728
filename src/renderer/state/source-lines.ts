import { lineIndexAt, linesOf, type Line } from '#core/text/lines'
import type { Span } from '#core/text/span'

let known: { readonly text: string; readonly lines: readonly Line[] } = { text: '', lines: linesOf('') }

/** The lines of a source's text. The last text is remembered: every edit of a document asks for the same one. */
export function sourceLines(text: string): readonly Line[] {
  if (known.text !== text) known = { text, lines: linesOf(text) }
  return known.lines
}

/** The number of the line that an offset of the source stands in, from 1. */
export function lineNumberAt(text: string, offset: number): number {
  return lineIndexAt(sourceLines(text), offset) + 1
}

/** The numbers of the first and the last line that hold some of a span, from 1. */
export function lineRange(text: string, { start, end }: Span): { readonly first: number; readonly last: number } {
  return { first: lineNumberAt(text, start), last: lineNumberAt(text, Math.max(start, end - 1)) }
}

/** A span's lines in figures: `12`, or `12–15`. */
export function lineFigures(text: string, span: Span): string {
  const { first, last } = lineRange(text, span)
  return first === last ? `${first}` : `${first}–${last}`
}
