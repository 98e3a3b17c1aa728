import type { Entity, EntityId, EntityList } from './entity'

/** What becomes of a list: small enough to be sent to every window, and it can be turned round. */
export interface EntityChange {
  /** Entities that are new or not as before. */
  readonly put: readonly Entity[]
  readonly remove: readonly EntityId[]
  /** The list's serial afterwards. */
  readonly serial: number
}

/** The list after a change. Entities keep their place; new ones come last. */
export function applyChange(list: EntityList, { put, remove, serial }: EntityChange): EntityList {
  const entities = new Map(list.entities)
  for (const entity of put) entities.set(entity.id, entity)
  for (const id of remove) entities.delete(id)
  return { entities, serial: Math.max(serial, list.serial) }
}

/** The change that takes `change` back, made from the list before it. Ids that were given out stay used. */
export function inverseOf(list: EntityList, change: EntityChange): EntityChange {
  const touched = [...change.put.map(({ id }) => id), ...change.remove]
  return {
    put: touched.flatMap((id) => list.entities.get(id) ?? []),
    remove: change.put.flatMap(({ id }) => (list.entities.has(id) ? [] : [id])),
    serial: change.serial,
  }
}
