import type { Article } from '#core/document/model'
import { lineIndexAt, type Line } from '#core/text/lines'
import type { RecordText } from './source-reading'

/** Where a line of the source begins in a record's text. */
export interface LineStart {
  /** UTF-16 in the record's text. */
  readonly at: number
  /** The source's line, from 1. */
  readonly line: number
}

/** Where the source's lines begin in an article's text, rising. A line of which nothing is read is left out. */
export function lineStartsOf(article: Pick<Article, 'parts'>, lines: readonly Line[], text: RecordText): LineStart[] {
  const starts: LineStart[] = []
  for (const part of article.parts) {
    for (let index = lineIndexAt(lines, part.start); index < lines.length && lines[index]!.start < part.end; index += 1) {
      const { start, end } = lines[index]!
      const [piece] = text.toReadingPieces([{ start: Math.max(start, part.start), end: Math.min(end, part.end) }])
      if (piece !== undefined) starts.push({ at: piece.start, line: index + 1 })
    }
  }
  return starts.sort((a, b) => a.at - b.at)
}
