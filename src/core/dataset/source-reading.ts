import type { Article, Document } from '#core/document/model'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'

/** What a record needs of a text: the reading text has it, and so has the source text. */
export type RecordText = Pick<Reading, 'text' | 'blocks' | 'toReadingPieces'>

/**
 * An article as it stands in the source: its parts in reading order, wraps and blanks as they are, a `\n` between two
 * parts. Each part is a block.
 */
export function sourceTextOf(document: Pick<Document, 'text'>, article: Pick<Article, 'parts'>): RecordText & Pick<Reading, 'toSource'> {
  let text = ''
  const places = article.parts.map((part) => {
    const start = text.length === 0 ? 0 : text.length + 1
    text += (start === 0 ? '' : '\n') + document.text.slice(part.start, part.end)
    return { part, start, end: text.length }
  })
  const bySource = [...places].sort((a, b) => a.part.start - b.part.start)

  function toReadingPieces(spans: readonly Span[]): Span[] {
    const pieces: { start: number; end: number }[] = []
    for (const span of spans) {
      for (let index = firstEndingAfter(span.start); index < bySource.length; index += 1) {
        const { part, start } = bySource[index]!
        if (part.start >= span.end) break
        const shift = start - part.start
        pieces.push({ start: Math.max(span.start, part.start) + shift, end: Math.min(span.end, part.end) + shift })
      }
    }
    return joined(pieces.sort((a, b) => a.start - b.start))
  }

  function firstEndingAfter(offset: number): number {
    let low = 0
    let high = bySource.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (bySource[middle]!.part.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Pieces with nothing but white space between them are one. */
  function joined(pieces: readonly { start: number; end: number }[]): Span[] {
    const whole: { start: number; end: number }[] = []
    for (const piece of pieces) {
      const last = whole.at(-1)
      if (last !== undefined && /^\s*$/u.test(text.slice(last.end, piece.start))) last.end = Math.max(last.end, piece.end)
      else whole.push({ ...piece })
    }
    return whole
  }

  function toSource({ start, end }: Span): Span[] {
    return places.flatMap((place) => {
      const [from, to] = [Math.max(start, place.start), Math.min(end, place.end)]
      const shift = place.part.start - place.start
      return from < to ? [{ start: from + shift, end: to + shift }] : []
    })
  }

  return { text, blocks: places.map(({ part, start, end }) => ({ role: part.role, start, end })), toReadingPieces, toSource }
}
