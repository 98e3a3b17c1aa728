import type { Article, Document } from '#core/document/model'
import type { Block, Reading, ReadingOptions, Repair } from './model'
import { RunWriter } from './runs'

export type { Block, Reading, ReadingOptions, Repair, RepairKind } from './model'

/**
 * The article as a person reads it: wraps undone, letter-spacing closed, paragraphs whole. Any parts give a reading;
 * linear in their length. The document's overrides are stronger than the rules.
 */
export function readingOf(
  document: Pick<Document, 'text' | 'repairs'>,
  article: Pick<Article, 'parts'>,
  _options: ReadingOptions = {},
): Reading {
  const runs = new RunWriter()
  const blocks: Block[] = []
  const repairs: Repair[] = []
  for (const part of article.parts) {
    if (blocks.length > 0) runs.insert('\n')
    const start = runs.at
    let at = part.start
    for (const line of document.text.slice(part.start, part.end).split('\n')) {
      if (line.trim() !== '') {
        const from = at + line.length - line.trimStart().length
        if (runs.at > start) runs.join()
        runs.copy(document.text, from, from + line.trim().length)
      }
      at += line.length + 1
    }
    blocks.push({ role: part.role, start, end: runs.at })
  }
  const map = runs.finish()
  return {
    text: map.text,
    blocks,
    repairs,
    toSource: (span) => map.toSource(span),
    toReading: (span) => map.toReading(span),
    toReadingPieces: (span) => map.toReadingPieces(span),
  }
}

/** The article's headline as one line, its lines divided by a blank; null for an article without one. */
export function headlineOf(reading: Pick<Reading, 'text' | 'blocks'>): string | null {
  const lines = reading.blocks.filter((block) => block.role === 'headline')
  return lines.length === 0 ? null : lines.map((block) => reading.text.slice(block.start, block.end)).join(' ')
}
