import type { ForeignFile, ImportedPart } from './imported'
import { isValues, jsonOf, listOf, textOrNull, type Values } from './json-values'
import { linesIn, PartOfFile } from './parts'
import { placeOffsets, type RawMention } from './placed-offsets'

/** Galley's own articles: the formats `json` and `jsonl`. */
export function* readGalley({ name, content }: ForeignFile): Generator<ImportedPart> {
  const part = new PartOfFile()
  let number = 0
  for (const { row, share } of rowsIn(content)) {
    const where = `${name}, article ${(number += 1)}`
    const text = isValues(row) ? textOrNull(row.text) : null
    if (!isValues(row)) part.problem({ where, reason: 'not-json', detail: '' })
    else if (text === null) part.problem({ where, reason: 'no-text', detail: '' })
    else {
      const { mentions, unit, problems } = placeOffsets(text, listOf(row.mentions).filter(isValues).map(rawOf), 'codepoint', where)
      part.text({ where, article: textOrNull(row.id), text, mentions, unit })
      part.problem(...problems)
    }
    if (part.isFull) yield part.take(share)
  }
  yield part.take(1)
}

function* rowsIn(content: string): Generator<{ readonly row: unknown; readonly share: number }> {
  const whole = jsonOf(content)
  if (isValues(whole) && whole.format === 'galley-dataset') {
    const articles = listOf(whole.articles)
    for (const [index, row] of articles.entries()) yield { row, share: (index + 1) / articles.length }
    return
  }
  for (const { line, share } of linesIn(content)) if (line.trim() !== '') yield { row: jsonOf(line), share }
}

function rawOf({ label, spans, quote }: Values): RawMention {
  const ranges = listOf(spans).map((span) => [Number(listOf(span)[0]), Number(listOf(span)[1])] as const)
  return { label: textOrNull(label) ?? '', ranges, quotes: ranges.length === 1 ? [textOrNull(quote)] : ranges.map(() => null) }
}
