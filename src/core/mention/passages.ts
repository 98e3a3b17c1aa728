import type { Document } from '#core/document/model'
import { readingOf, type Reading } from '#core/reading/reading'
import type { Role } from '#core/segment/role'
import { chunksOf } from './tagger/chunks'

/** A stretch of text that is tagged by itself; no name reaches over its ends. */
export interface Passage {
  readonly text: string
  readonly role: Role
  /** The reading it is from, and where it starts there. */
  readonly reading: Reading
  readonly offset: number
}

/** The passages of a document's articles, in order. Furniture is not read: it goes into no dataset. */
export function passagesOf(document: Pick<Document, 'text' | 'repairs' | 'articles'>): Passage[] {
  const passages: Passage[] = []
  for (const article of document.articles) {
    const reading = readingOf(document, article)
    for (const block of reading.blocks) {
      const text = reading.text.slice(block.start, block.end)
      for (const chunk of chunksOf(text))
        passages.push({ text: text.slice(chunk.start, chunk.end), role: block.role, reading, offset: block.start + chunk.start })
    }
  }
  return passages
}
