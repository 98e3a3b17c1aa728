import type { ForeignFile, ImportedFile, ImportedText, ImportProblem } from './imported'
import { isValues, jsonOf, listOf, textOrNull, type Values } from './json-values'
import { placeOffsets, type RawMention } from './placed-offsets'

/** doccano's JSONL, of every version's keys; Prodigy's and spaCy's are near enough to be read as well. */
export function readDoccano({ name, content }: ForeignFile): ImportedFile {
  const texts: ImportedText[] = []
  const problems: ImportProblem[] = []
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const where = `${name}, line ${index + 1}`
    const row = jsonOf(line)
    const text = isValues(row) ? (textOrNull(row.text) ?? textOrNull(row.data)) : null
    if (!isValues(row)) problems.push({ where, reason: 'not-json', detail: line.slice(0, 80) })
    else if (text === null) problems.push({ where, reason: 'no-text', detail: Object.keys(row).join(', ').slice(0, 80) })
    else {
      const { mentions, unit, problems: more } = placeOffsets(text, mentionsIn(row), unitOf(row), where)
      texts.push({ where, article: articleOf(row), text, mentions, unit })
      problems.push(...more)
    }
  })
  return { texts, quoted: [], problems, repaired: 0 }
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
