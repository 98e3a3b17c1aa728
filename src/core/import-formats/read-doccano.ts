import type { ForeignFile, ImportedPart } from './imported'
import { isValues, jsonOf, listOf, textOrNull, type Values } from './json-values'
import { linesIn, PartOfFile } from './parts'
import { placeOffsets, type RawMention } from './placed-offsets'

/** doccano's JSONL, of every version's keys; Prodigy's and spaCy's are near enough to be read as well. */
export function* readDoccano({ name, content }: ForeignFile): Generator<ImportedPart> {
  const part = new PartOfFile()
  for (const { line, number, share } of linesIn(content)) {
    if (line.trim() === '') continue
    const where = `${name}, line ${number}`
    const row = jsonOf(line)
    const text = isValues(row) ? (textOrNull(row.text) ?? textOrNull(row.data)) : null
    if (!isValues(row)) part.problem({ where, reason: 'not-json', detail: line.slice(0, 80) })
    else if (text === null) part.problem({ where, reason: 'no-text', detail: Object.keys(row).join(', ').slice(0, 80) })
    else {
      const { mentions, unit, problems } = placeOffsets(text, mentionsIn(row), unitOf(row), where)
      part.text({ where, article: articleOf(row), text, mentions, unit })
      part.problem(...problems)
    }
    if (part.isFull) yield part.take(share)
  }
  yield part.take(1)
}

function mentionsIn(row: Values): RawMention[] {
  const found = ['label', 'labels', 'entities', 'annotations', 'spans'].map((key) => row[key]).find((value) => Array.isArray(value))
  return listOf(found).flatMap((item): RawMention[] => {
    const [start, end, label] = Array.isArray(item)
      ? (item as unknown[])
      : isValues(item)
        ? [item.start_offset ?? item.start, item.end_offset ?? item.end, item.label]
        : []
    const quote = isValues(item) ? textOrNull(item.quote) : null
    return [{ label: String(label ?? ''), ranges: [[Number(start), Number(end)]], quotes: [quote] }]
  })
}

/** Only what Galley wrote says its unit; of other files code points are the better guess. */
function unitOf(row: Values): 'codepoint' | 'utf16' {
  const meta = isValues(row.meta) ? row.meta : {}
  return (row.offset_unit ?? meta.offset_unit) === 'utf16' ? 'utf16' : 'codepoint'
}

function articleOf(row: Values): string | null {
  const meta = isValues(row.meta) ? row.meta : {}
  return textOrNull(row.article_id) ?? textOrNull(meta.article_id)
}
