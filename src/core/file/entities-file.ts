import type { z } from 'zod'
import type { Entity, EntityId, EntityList } from '#core/entity/entity'
import { entitiesFileV1, entitiesFileV2, entityRow } from './entities-schema'
import { problemOf, rowsByLine, type FoundRow } from './rows-by-line'
import type { Damage, FileResult } from './result'
import { readVersioned, type Format } from './versions'

/** What could be read, and what could not: the rest of the file is good. */
export interface EntitiesRead {
  readonly list: EntityList
  /** At most 20. `where` is `line 12` where the file has one entity per line, as Galley writes it. */
  readonly damages: readonly Damage[]
}

export const entitiesFormat: Format<z.infer<typeof entitiesFileV2>> = {
  name: 'galley-entities',
  version: 2,
  schema: entitiesFileV2,
  steps: [{ from: 1, schema: entitiesFileV1, up: ({ entities }: z.infer<typeof entitiesFileV1>) => ({ serial: highest(entities), entities }) }],
}

// An entity never changes: how it is written is worked out once, so that a list of 100,000 is saved quickly.
const written = new WeakMap<Entity, string>()

/** `entities.json`: one line per entity. */
export function writeEntitiesFile({ entities, serial }: EntityList): string {
  const rows = [...entities.values()].map(rowOf)
  const list = rows.length === 0 ? '[]' : `[\n    ${rows.join(',\n    ')}\n  ]`
  const { name, version } = entitiesFormat
  return `{\n  "format": "${name}",\n  "version": ${version},\n  "serial": ${serial},\n  "entities": ${list}\n}\n`
}

/**
 * Reads `entities.json`. A row that is broken, or has the id of one before it, is left out and named in `damages`; a file
 * that is no JSON any more is read line by line. Refused is only what is not such a file at all.
 */
export function readEntitiesFile(json: string): FileResult<EntitiesRead> {
  const read = readVersioned(json, entitiesFormat)
  if (read.ok) {
    const { serial, entities } = read.value
    const rows = entities.map((row, index): FoundRow => ({ row, where: `entities[${index}]` }))
    const plain = readRows(serial, rows)
    // Lines are looked for only where they are of use: to say where something is wrong.
    return { ...read, value: plain.damages.length === 0 ? plain : readRows(serial, withLines(rows, json)) }
  }
  const rows = read.reason === 'damaged' ? rowsByLine(json, entitiesFormat.name) : []
  if (rows.length === 0 || read.reason !== 'damaged') return read
  const value = readRows(0, rows)
  const damages = value.damages.length === 0 ? read.damages : value.damages
  return { ok: true, value: { ...value, damages }, migratedFrom: null, unknown: [] }
}

/** At most so many damages are listed. */
const LISTED = 20

function readRows(serial: number, rows: Iterable<FoundRow>): EntitiesRead {
  const entities = new Map<EntityId, Entity>()
  const damages: Damage[] = []
  const complain = (where: string, problem: string) => void (damages.length < LISTED && damages.push({ where, problem }))
  for (const { row, where } of rows) {
    const read = entityRow.safeParse(row)
    if (!read.success) {
      complain(where, problemOf(row, read.error))
    } else if (entities.has(read.data.id)) {
      complain(where, `a second entity with the id ${read.data.id}`)
    } else {
      entities.set(read.data.id, { ...read.data, note: read.data.note ?? '' })
    }
  }
  return { list: { entities, serial: Math.max(serial, highest(entities.values())) }, damages }
}

/** The same rows with their lines, if each has one of its own. */
function withLines(rows: readonly FoundRow[], json: string): readonly FoundRow[] {
  const lines = rowsByLine(json, entitiesFormat.name)
  return lines.length === rows.length ? rows.map(({ row }, index) => ({ row, where: lines[index]!.where })) : rows
}

function rowOf(entity: Entity): string {
  let row = written.get(entity)
  if (row === undefined) {
    const { id, label, name, otherNames, note, links, mergedInto } = entity
    row = JSON.stringify({ id, label, name, otherNames, ...(note === '' ? {} : { note }), links, ...(mergedInto === undefined ? {} : { mergedInto }) })
    written.set(entity, row)
  }
  return row
}

/** The highest number among ids of the form e12. */
function highest(entities: Iterable<{ readonly id: string }>): number {
  let most = 0
  for (const { id } of entities) if (/^e\d{1,12}$/u.test(id)) most = Math.max(most, Number(id.slice(1)))
  return most
}
