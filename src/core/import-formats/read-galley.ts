import type { ForeignFile, ImportedFile, ImportedText, ImportProblem } from './imported'
import { isValues, jsonOf, listOf, textOrNull, type Values } from './json-values'
import { placeOffsets, type RawMention } from './placed-offsets'

/** Galley's own articles: the formats `json` and `jsonl`. */
export function readGalley({ name, content }: ForeignFile): ImportedFile {
  const texts: ImportedText[] = []
  const problems: ImportProblem[] = []
  const whole = jsonOf(content)
  const rows = isValues(whole) && whole.format === 'galley-dataset' ? listOf(whole.articles) : content.split('\n').filter((line) => line.trim() !== '').map(jsonOf)
  rows.forEach((row, index) => {
    const where = `${name}, article ${index + 1}`
    const text = isValues(row) ? textOrNull(row.text) : null
    if (!isValues(row)) return void problems.push({ where, reason: 'not-json', detail: '' })
    if (text === null) return void problems.push({ where, reason: 'no-text', detail: '' })
    const placed = placeOffsets(text, listOf(row.mentions).filter(isValues).map(rawOf), 'codepoint', where)
    texts.push({ where, article: textOrNull(row.id), text, mentions: placed.mentions, unit: placed.unit })
    problems.push(...placed.problems)
  })
  return { texts, quoted: [], problems, repaired: 0 }
}

function rawOf({ label, spans, quote }: Values): RawMention {
  const ranges = listOf(spans).map((span) => [Number(listOf(span)[0]), Number(listOf(span)[1])] as const)
  return { label: textOrNull(label) ?? '', ranges, quotes: ranges.length === 1 ? [textOrNull(quote)] : ranges.map(() => null) }
}
