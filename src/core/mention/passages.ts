import type { Document } from '#core/document/model'
import { readingOf, type Reading } from '#core/reading/reading'
import { linesOf } from '#core/text/lines'
import type { Span } from '#core/text/span'
import { chunksOf } from './tagger/chunks'

/** A stretch of an article's reading text that is tagged by itself; no name reaches over its ends. */
export interface Passage {
  readonly text: string
  readonly reading: Reading
  /** Where it starts in the reading text. */
  readonly offset: number
}

/** The passages of a document's articles, in order. Furniture is not read: it goes into no dataset. */
export function passagesOf(document: Pick<Document, 'text' | 'repairs' | 'articles'>): Passage[] {
  const passages: Passage[] = []
  for (const article of document.articles) {
    const reading = readingOf(document, article)
    for (const block of reading.blocks) {
      const text = reading.text.slice(block.start, block.end)
      for (const chunk of chunksOf(text)) passages.push({ text: text.slice(chunk.start, chunk.end), reading, offset: block.start + chunk.start })
    }
  }
  return passages
}

/** The passages of a plain text: its lines, long ones cut at sentence ends. */
export function plainPassages(text: string): Span[] {
  return linesOf(text).flatMap((line) =>
    chunksOf(text.slice(line.start, line.end)).map((chunk) => ({ start: line.start + chunk.start, end: line.start + chunk.end })),
  )
}
