import type { MentionEdit } from '#core/document/mention-edits'
import type { Article, Document } from '#core/document/model'
import { readingOf, type ReadingOptions } from '#core/reading/reading'
import { sourceTextOf } from '#core/dataset/source-reading'
import type { Span } from '#core/text/span'
import type { ImportedMention, ImportedText } from './imported'

/** A text without its white space: what stays the same whichever way an article is written out. */
export interface VisibleText {
  readonly text: string
  /** Where each of its UTF-16 code units stands in the whole text. */
  readonly places: Uint32Array
}

export function visibleOf(whole: string): VisibleText {
  const places: number[] = []
  let text = ''
  for (const { 0: run, index } of whole.matchAll(/\S+/gu)) {
    text += run
    for (let at = 0; at < run.length; at += 1) places.push(index + at)
  }
  return { text, places: Uint32Array.from(places) }
}

/** The edits that tag an imported text's mentions in an article. */
export interface Placed {
  readonly edits: readonly MentionEdit[]
  /** Mentions of nothing but white space, or of characters that the article does not have from its source. */
  readonly unplaced: readonly ImportedMention[]
}

/**
 * Places mentions in an article whose text is the imported one, as it reads or as it stands in the source, wraps and blanks
 * apart. Null when the text is another.
 */
export function placeMentions(document: Document, article: Article, imported: ImportedText, options: ReadingOptions): Placed | null {
  const theirs = visibleOf(imported.text)
  const reading = readingOf(document, article, options)
  const ours = visibleOf(reading.text)
  if (ours.text === theirs.text) return placed(imported, theirs, ours, (span) => reading.toSource(span))
  const source = sourceTextOf(document, article)
  const plain = visibleOf(source.text)
  return plain.text === theirs.text ? placed(imported, theirs, plain, (span) => source.toSource(span)) : null
}

function placed(imported: ImportedText, theirs: VisibleText, ours: VisibleText, toSource: (span: Span) => readonly Span[]): Placed {
  const edits: MentionEdit[] = []
  const unplaced: ImportedMention[] = []
  for (const mention of imported.mentions) {
    const spans = mention.spans.flatMap(({ start, end }) => {
      const [first, last] = [lowerBound(theirs.places, start), lowerBound(theirs.places, end) - 1]
      return first > last ? [] : toSource({ start: ours.places[first]!, end: ours.places[last]! + 1 })
    })
    if (spans.length === 0) unplaced.push(mention)
    else edits.push({ kind: 'tag', label: mention.label, spans })
  }
  return { edits, unplaced }
}

function lowerBound(places: Uint32Array, offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
