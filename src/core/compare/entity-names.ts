import { nameKey } from '#core/entity/name-key'
import { namesOf, resolve, standing, type EntityFacts, type EntityId, type EntityList } from '#core/entity/entity'

/** An entity as the comparison knows it. */
export interface NamedEntity extends EntityFacts {
  /** Its id in my list; null when my list has no such entity. */
  readonly mine: EntityId | null
}

/** What the entity ids in two documents stand for; an id that is not here stands for nothing any more. */
export interface EntityNames {
  readonly mine: Readonly<Record<EntityId, NamedEntity>>
  readonly theirs: Readonly<Record<EntityId, NamedEntity>>
}

export const NO_NAMES: EntityNames = { mine: {}, theirs: {} }

type Named = Pick<EntityFacts, 'name' | 'label'>

/** Finds an entity of my list that the other editor means: by label and one of its names, of several the one with the same id. */
export type EntityFinder = (theirs: Named, id: EntityId) => EntityId | null

/** Reads the list once; each look-up is constant. */
export function entityFinder(list: EntityList): EntityFinder {
  const ids = new Map<string, EntityId>()
  for (const entity of standing(list)) {
    for (const name of namesOf(entity)) {
      const key = keyOf(name, entity.label)
      if (!ids.has(key)) ids.set(key, entity.id)
    }
  }
  return ({ name, label }, id) => {
    const same = resolve(list, id)
    if (same !== undefined && same.label === label && namesOf(same).some((one) => nameKey(one) === nameKey(name))) return same.id
    return ids.get(keyOf(name, label)) ?? null
  }
}

function keyOf(name: string, label: string): string {
  return `${label} ${nameKey(name)}`
}

/** True when both say the same of what is meant; nothing said on both sides is the same, too. */
export function isSameEntity(a: NamedEntity | null, b: NamedEntity | null): boolean {
  if (a === null || b === null) return a === b
  if (a.mine !== null || b.mine !== null) return a.mine === b.mine
  return a.label === b.label && nameKey(a.name) === nameKey(b.name)
}
