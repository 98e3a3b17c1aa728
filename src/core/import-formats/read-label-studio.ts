import type { ForeignFile, ImportedPart, ImportProblem } from './imported'
import { isValues, jsonOf, listOf, textOrNull, type Values } from './json-values'
import { asPart, PartOfFile } from './parts'
import { placeOffsets, type RawMention } from './placed-offsets'

/** Label Studio's tasks: regions of plain text, joined by relations into mentions of several stretches. */
export function* readLabelStudio({ name, content }: ForeignFile): Generator<ImportedPart> {
  const json = jsonOf(content)
  if (json === undefined) return yield asPart({ problems: [{ where: name, reason: 'not-json', detail: content.slice(0, 80) }] })
  const part = new PartOfFile()
  const tasks = Array.isArray(json) ? (json as unknown[]) : [json]
  for (const [index, task] of tasks.entries()) {
    const where = `${name}, task ${index + 1}`
    const data = isValues(task) && isValues(task.data) ? task.data : null
    const text = data === null ? null : textOrNull(data.text)
    if (!isValues(task) || data === null || text === null) part.problem({ where, reason: 'no-text', detail: '' })
    else {
      const results = [...listOf(task.annotations), ...listOf(task.completions)].flatMap((one) => (isValues(one) && one.was_cancelled !== true ? listOf(one.result) : []))
      const { raw, refused } = regionsOf(results.filter(isValues), where)
      const { mentions, unit, problems } = placeOffsets(text, raw, 'utf16', where)
      part.text({ where, article: textOrNull(data.article_id), text, mentions, unit })
      part.problem(...refused, ...problems)
    }
    if (part.isFull) yield part.take((index + 1) / tasks.length)
  }
  yield part.take(1)
}

function regionsOf(results: readonly Values[], where: string): { raw: RawMention[]; refused: ImportProblem[] } {
  const refused: ImportProblem[] = []
  const regions = new Map<string, RawMention>()
  const next = new Map<string, string>()
  const later = new Set<string>()
  results.forEach((result, index) => {
    const value = isValues(result.value) ? result.value : {}
    if (result.type === 'relation') {
      const [from, to] = [String(result.from_id), String(result.to_id)]
      // A relation with a name of its own says something about two mentions; ours has none.
      if (listOf(result.labels).length === 0) {
        next.set(from, to)
        later.add(to)
      }
    } else if (typeof value.start !== 'number') {
      if (listOf(value.labels).length > 0) refused.push({ where, reason: 'kind-not-supported', detail: String(result.type) })
    } else {
      for (const label of listOf(value.labels)) {
        const key = regions.has(String(result.id ?? index)) ? `${String(result.id)} ${String(label)}` : String(result.id ?? index)
        regions.set(key, { label: String(label), ranges: [[value.start, Number(value.end)]], quotes: [textOrNull(value.text)] })
      }
    }
  })
  const raw = [...regions].flatMap(([id, first]): RawMention[] => {
    if (later.has(id)) return []
    const chain = [first]
    for (let at = next.get(id); at !== undefined && regions.has(at) && chain.length <= regions.size; at = next.get(at)) chain.push(regions.get(at)!)
    return [{ label: first.label, ranges: chain.flatMap(({ ranges }) => ranges), quotes: chain.flatMap(({ quotes }) => quotes) }]
  })
  return { raw, refused }
}
