/** `e1`, `e2`, …: unique within its project, never used twice. */
export type EntityId = string

/** What an editor says of a person, place or organisation. */
export interface EntityFacts {
  /** The preferred name, never empty. */
  readonly name: string
  /** What else it is called, in the order in which it was said; never the preferred name, none twice. */
  readonly otherNames: readonly string[]
  /** A label's name, such as PER. */
  readonly label: string
  /** Anything worth knowing; empty when there is nothing. */
  readonly note: string
  /** Addresses or identifiers elsewhere, such as `wikidata:Q1`. */
  readonly links: readonly string[]
}

/** The person, place or organisation that mentions refer to. */
export interface Entity extends EntityFacts {
  readonly id: EntityId
  /**
   * The entity that this one turned out to be. It stays in the list, so that mentions that point at it need no change
   * and it can stand alone again.
   */
  readonly mergedInto?: EntityId | undefined
}

/** The entities of a project. Immutable: an edit gives a new list. */
export interface EntityList {
  readonly entities: ReadonlyMap<EntityId, Entity>
  /** The number of the last id given out; ids are never used twice. */
  readonly serial: number
}

export const NO_ENTITIES: EntityList = { entities: new Map(), serial: 0 }

/**
 * The entity that an id stands for today: the one it was merged into, over any number of merges. Undefined for one that was
 * deleted: a mention that points there counts as not linked.
 */
export function resolve({ entities }: EntityList, id: EntityId | undefined): Entity | undefined {
  let found = id === undefined ? undefined : entities.get(id)
  // A list that people edited by hand may go round in a circle: it ends after as many steps as there can be.
  for (let steps = 0; found?.mergedInto !== undefined && steps < entities.size; steps++) found = entities.get(found.mergedInto)
  return found?.mergedInto === undefined ? found : undefined
}

/** The entities that stand on their own, in the order of their ids as the list has them. */
export function standing({ entities }: EntityList): Entity[] {
  return [...entities.values()].filter(({ mergedInto }) => mergedInto === undefined)
}

/** All names of an entity, the preferred one first. */
export function namesOf({ name, otherNames }: EntityFacts): readonly string[] {
  return [name, ...otherNames]
}
