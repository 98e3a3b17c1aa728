import type { z } from 'zod'
import { pathOf } from './json-path'
import { parseJson } from './parse-json'
import type { Damage } from './result'
import { rowsByLine } from './rows-by-line'

/** A project file without the labels that cannot be read. */
export interface SoundLabels {
  readonly json: string
  /** The labels left out, by the line they stand in where the file has one label per line, as Galley writes it. */
  readonly damages: readonly Damage[]
}

/**
 * Leaves the labels out that do not fit `schema` or have a name that was there before, and lines that are no JSON, so that
 * a damaged label does not keep a project shut. Null where that helps nothing.
 */
export function withSoundLabels(json: string, format: string, schema: z.ZodType<{ readonly name: string }>): SoundLabels | null {
  const whole = parseJson(json)
  const mended = whole.ok ? { json, damages: [] } : withoutBrokenLines(json, format)
  const parsed = whole.ok ? whole : parseJson(mended.json)
  const value: unknown = parsed.ok ? parsed.value : null
  if (typeof value !== 'object' || value === null || !('labels' in value) || !Array.isArray(value.labels)) return null
  const labels = value.labels as unknown[]
  const lines = rowsByLine(mended.json, format)
  const names = new Set<string>()
  const damages: Damage[] = [...mended.damages]
  const sound = labels.filter((label, index) => {
    const read = schema.safeParse(label)
    const [issue] = read.error?.issues ?? []
    const where = JSON.stringify(lines[index]?.row) === JSON.stringify(label) ? lines[index]!.where : `labels[${index}]`
    if (!read.success) damages.push({ where, problem: `${pathOf(issue?.path ?? [])}: ${issue?.message ?? 'no label'}` })
    else if (names.has(read.data.name)) damages.push({ where, problem: `a second label ${read.data.name}` })
    else return names.add(read.data.name)
    return false
  })
  return damages.length === 0 ? null : { json: JSON.stringify({ ...value, labels: sound }), damages }
}

/** Broken lines are emptied, so that the others keep their numbers. */
function withoutBrokenLines(json: string, format: string): SoundLabels {
  const broken = new Set(rowsByLine(json, format).filter(({ row }) => row === null).map(({ where }) => Number(where.slice('line '.length))))
  const kept = json.split('\n').map((line, index) => (broken.has(index + 1) ? '' : line))
  return {
    json: kept.join('\n').replace(/,(?=\s*\])/gu, ''),
    damages: [...broken].map((line) => ({ where: `line ${line}`, problem: 'not JSON' })),
  }
}
