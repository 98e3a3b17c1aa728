import type { Article, Document } from '#core/document/model'
import { articleLines } from './article-lines'
import { BlockWriter } from './block-writer'
import { changesIn } from './changes'
import { columnsOf } from './columns'
import type { Reading, ReadingOptions } from './model'
import { isRunning } from './paragraphs'
import { passageTo, type Passage } from './passages'

export type { Block, Reading, ReadingOptions, Repair, RepairKind } from './model'

/**
 * The article as a person reads it: wraps undone, letter-spacing closed, paragraphs whole. Any parts give a reading;
 * linear in their length. The document's overrides are stronger than the rules.
 */
export function readingOf(
  document: Pick<Document, 'text' | 'repairs'>,
  article: Pick<Article, 'parts'>,
  options: ReadingOptions = {},
): Reading {
  const { text, repairs: overrides } = document
  const lines = articleLines(document, article)
  const columns = columnsOf(lines, isRunning)
  const writer = new BlockWriter(text)
  let passage = null as Passage | null
  lines.forEach((line, index) => {
    writer.beginLine(line.start, line.role, passage, line.apart)
    const afterFirst = passage === null || passage.kind === 'block'
    const last = index + 1 === lines.length
    passage = last ? null : passageTo({ text, lines, index: index + 1, columns, afterFirst }, overrides)
    for (const change of changesIn(text, line, overrides, passage, options)) writer.change(change)
    writer.copyTo(line.end)
  })
  return writer.finish()
}

/** The article's headline as one line, its lines divided by a blank; null for an article without one. */
export function headlineOf(reading: Pick<Reading, 'text' | 'blocks'>): string | null {
  const lines = reading.blocks.filter((block) => block.role === 'headline')
  return lines.length === 0 ? null : lines.map((block) => reading.text.slice(block.start, block.end)).join(' ')
}
