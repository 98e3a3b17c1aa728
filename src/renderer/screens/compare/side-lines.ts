import type { Document, Mention } from '#core/document/model'
import { articleNumber, partAt } from '#core/document/places'
import type { Role } from '#core/segment/role'
import { lineIndexAt } from '#core/text/lines'
import { overlaps, type Span } from '#core/text/span'
import { textFrom } from '#core/document/source-span'
import { sourceLines } from '#renderer/state/source-lines'

/** Some text of a line with what stands on it. */
export interface Piece {
  readonly text: string
  /** Labels of the mentions on it, the outermost first. */
  readonly labels: readonly string[]
  /** The labels of mentions that end here: their names are shown behind. */
  readonly ends: readonly string[]
  /** True for the text that the difference is about. */
  readonly marked: boolean
}

/** A line of the source as one editor has it. */
export interface SideLine {
  /** From 1. */
  readonly number: number
  /** The article's number on its page; null for furniture, undefined on blank lines. */
  readonly article: number | null | undefined
  readonly role: Role | undefined
  readonly pieces: readonly Piece[]
}

export interface SideExcerpt {
  readonly lines: readonly SideLine[]
  /** Lines that the difference is about and that are not shown. */
  readonly more: number
}

/** Lines shown before and after the place … */
const AROUND = 2
/** … and at most, of what it is about. */
const MOST = 12
/** Of a line that is longer than any on a page, so much is shown. */
const LONGEST_LINE = 400

/** The lines around the spans of a difference, as one editor's document has them; the beginning of the page where there are none. */
export function excerptOf(document: Document, spans: readonly Span[]): SideExcerpt {
  const all = sourceLines(document.text)
  const first = lineIndexAt(all, spans[0] === undefined ? 0 : textFrom(document.text, spans[0].start))
  const last = Math.max(first, lineIndexAt(all, Math.max(0, (spans.at(-1)?.end ?? 1) - 1)))
  const shown = Math.min(last, first + MOST - 1)
  const from = Math.max(0, first - AROUND)
  const lines = all.slice(from, shown + AROUND + 1)
  const window = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  const mentions = document.mentions.filter((mention) => mention.spans.some((span) => overlaps(span, window)))
  return {
    lines: lines.map((line, index): SideLine => {
      const text = textFrom(document.text, line.start)
      const placed = text < line.end ? partAt(document, text) : undefined
      const article = placed === undefined ? undefined : placed.article === null ? null : (articleNumber(document, placed.article.id) ?? null)
      const end = Math.min(line.end, line.start + LONGEST_LINE)
      return { number: from + index + 1, article, role: placed?.part.role, pieces: piecesOf(document.text, { start: line.start, end }, mentions, spans) }
    }),
    more: last - shown,
  }
}

function piecesOf(text: string, line: Span, mentions: readonly Mention[], marked: readonly Span[]): Piece[] {
  const here = mentions
    .flatMap(({ label, spans }) => spans.map((span) => ({ label, span })))
    .filter(({ span }) => overlaps(span, line))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const edges = [line.start, line.end, ...[...here.map(({ span }) => span), ...marked].flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(edges.filter((at) => at >= line.start && at <= line.end))].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index): Piece => {
    const start = cuts[index]!
    const on = here.filter(({ span }) => span.start <= start && span.end >= end)
    return {
      text: text.slice(start, end),
      labels: on.map(({ label }) => label),
      ends: on.filter(({ span }) => span.end === end).map(({ label }) => label).reverse(),
      marked: marked.some((span) => span.start <= start && span.end >= end),
    }
  })
}
