import { z } from 'zod'
import type { FileResult } from './result'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

const entity = z.object({
  /** `e1`, `e2`, …: unique within the project. */
  id: z.string().min(1),
  label: z.string().min(1),
  /** The preferred name. */
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)),
  /** Addresses or identifiers elsewhere, such as `wikidata:Q1`. */
  links: z.array(z.string().min(1)),
})

/** `entities.json`, version 1. Frozen: a change is a new version. */
export const entitiesFileV1 = z.object({
  format: z.literal('galley-entities'),
  version: z.literal(1),
  entities: z.array(entity),
})

export type Entity = z.infer<typeof entity>

export const entitiesFormat: Format<z.infer<typeof entitiesFileV1>> = {
  name: 'galley-entities',
  version: 1,
  schema: entitiesFileV1,
  steps: [],
}

/** `entities.json`: one line per entity. */
export function writeEntitiesFile(entities: readonly Entity[]): string {
  const rows = entities.map(({ id, label, name, otherNames, links }) => ({ id, label, name, otherNames, links }))
  return writeJson({ format: entitiesFormat.name, version: entitiesFormat.version, entities: rows }, new Set(['entities']))
}

export function readEntitiesFile(json: string): FileResult<Entity[]> {
  const read = readVersioned(json, entitiesFormat)
  return read.ok ? { ...read, value: read.value.entities } : read
}
