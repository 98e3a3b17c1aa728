import { z } from 'zod'
import type { Damage, FileResult } from './result'
import { problemOf, rowsByLine } from './rows-by-line'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

const nameRow = z.object({
  /** As it reads, without wraps. */
  name: z.string().min(1),
  label: z.string().min(1),
  /** False: editors said that this text is no name of this label. */
  accepted: z.boolean(),
})

/** `models/names.json`, version 1. Frozen: a change is a new version. */
export const namesFileV1 = z.object({ format: z.literal('galley-names'), version: z.literal(1), names: z.array(nameRow) })

/** An editor's word about a text: it is, or is not, a name of that label. At most one for each text and label. */
export type NameDecision = z.infer<typeof namesFileV1>['names'][number]

export const namesFormat: Format<z.infer<typeof namesFileV1>> = { name: 'galley-names', version: 1, schema: namesFileV1, steps: [] }

/** `models/names.json`: one line per name, in the order in which they were decided. */
export function writeNamesFile(names: readonly NameDecision[]): string {
  const rows = names.map(({ name, label, accepted }) => ({ name, label, accepted }))
  return writeJson({ format: namesFormat.name, version: namesFormat.version, names: rows }, new Set(['names']))
}

/**
 * Reads `models/names.json`. A row that is broken is left out and named in `damages`, by its line; refused is only a file of
 * which nothing can be read.
 */
export function readNamesFile(json: string): FileResult<NameDecision[]> {
  const read = readVersioned(json, namesFormat)
  if (read.ok) return { ...read, value: read.value.names }
  if (read.reason !== 'damaged') return read
  const names: NameDecision[] = []
  const damages: Damage[] = []
  for (const { row, where } of rowsByLine(json, namesFormat.name)) {
    const sound = nameRow.safeParse(row)
    if (sound.success) names.push(sound.data)
    else damages.push({ where, problem: problemOf(row, sound.error) })
  }
  return names.length === 0 ? read : { ok: true, value: names, migratedFrom: null, unknown: [], damages }
}
