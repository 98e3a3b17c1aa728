import { z } from 'zod'
import type { FileResult } from './result'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

/** `models/names.json`, version 1. Frozen: a change is a new version. */
export const namesFileV1 = z.object({
  format: z.literal('galley-names'),
  version: z.literal(1),
  names: z.array(
    z.object({
      /** As it reads, without wraps. */
      name: z.string().min(1),
      label: z.string().min(1),
      /** False: editors said that this text is no name of this label. */
      accepted: z.boolean(),
    }),
  ),
})

/** An editor's word about a text: it is, or is not, a name of that label. At most one for each text and label. */
export type NameDecision = z.infer<typeof namesFileV1>['names'][number]

export const namesFormat: Format<z.infer<typeof namesFileV1>> = { name: 'galley-names', version: 1, schema: namesFileV1, steps: [] }

/** `models/names.json`: one line per name, in the order in which they were decided. */
export function writeNamesFile(names: readonly NameDecision[]): string {
  const rows = names.map(({ name, label, accepted }) => ({ name, label, accepted }))
  return writeJson({ format: namesFormat.name, version: namesFormat.version, names: rows }, new Set(['names']))
}

export function readNamesFile(json: string): FileResult<NameDecision[]> {
  const read = readVersioned(json, namesFormat)
  return read.ok ? { ...read, value: read.value.names } : read
}
