import { z } from 'zod'

const entityV1 = z.object({
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
  entities: z.array(entityV1),
})

/** One row of `entities`. */
export const entityRow = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)),
  /** Left out when empty. */
  note: z.string().optional(),
  links: z.array(z.string().min(1)),
  /** The entity that this one turned out to be, by its id. */
  mergedInto: z.string().min(1).optional(),
})

/** `entities.json`, version 2. Frozen: a change is a new version. Rows are checked one by one: a bad one costs only itself. */
export const entitiesFileV2 = z.object({
  format: z.literal('galley-entities'),
  version: z.literal(2),
  /** The number of the last id given out. */
  serial: z.int().nonnegative(),
  entities: z.array(z.unknown()),
})
