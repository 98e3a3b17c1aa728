import type { Document } from '#core/document/model'
import { readingOf, type Block, type Reading } from '#core/reading/reading'
import { isBlank, linesOf } from '#core/text/lines'
import type { Span } from '#core/text/span'
import { chunksOf } from './tagger/chunks'

/** A stretch of an article that is tagged by itself; no name reaches over its ends. */
export interface Passage {
  readonly text: string
  /** Where a part of the text stands in the source, as a mention's spans. */
  sourceOf(part: Span): Span[]
}

/** The passages of a document's articles, in order. Furniture is not read: it goes into no dataset. */
export function passagesOf(document: Pick<Document, 'text' | 'repairs' | 'articles'>): Passage[] {
  const passages: Passage[] = []
  for (const article of document.articles) {
    const reading = readingOf(document, article)
    for (const blocks of joinedBlocks(reading)) {
      const text = blocks.map(({ start, end }) => reading.text.slice(start, end)).join('')
      for (const chunk of chunksOf(text)) {
        passages.push({
          text: text.slice(chunk.start, chunk.end),
          sourceOf: ({ start, end }) => spansOf(document.text, reading, blocks, { start: chunk.start + start, end: chunk.start + end }),
        })
      }
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

/** An opening bracket that is not closed, or text that goes on behind the closing one. */
const GOES_ON = /[（(][^）)]*$|[）)][^）)]*[^。！？!?…）)]$/u

/** Blocks that are read as one: the first line of a report is a by-line by its role, and its sentence goes on in the body. */
function joinedBlocks(reading: Reading): Block[][] {
  const groups: Block[][] = []
  for (const block of reading.blocks) {
    const last = groups.at(-1)?.at(-1)
    const goesOn = last?.role === 'byline' && block.role === 'body' && GOES_ON.test(reading.text.slice(last.start, last.end))
    if (goesOn) groups.at(-1)!.push(block)
    else groups.push([block])
  }
  return groups
}

/** Source spans of a part of the blocks' joined text, in source order; spans with only white space between them are one. */
function spansOf(source: string, reading: Reading, blocks: readonly Block[], part: Span): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const block of blocks) {
    const start = Math.max(part.start - at, 0)
    const end = Math.min(part.end - at, block.end - block.start)
    if (start < end) spans.push(...reading.toSource({ start: block.start + start, end: block.start + end }))
    at += block.end - block.start
  }
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && isBlank(source, { start: last.end, end: span.start })) joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}
