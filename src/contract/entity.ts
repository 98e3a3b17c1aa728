import { z } from 'zod'
import type { Entity } from '#core/entity/entity'
import type { EntityChange } from '#core/entity/entity-change'
import type { EntityEdit } from '#core/entity/entity-edit'
import type { Mutable, Same } from './document'

const id = z.string().min(1)

const facts = { name: z.string(), otherNames: z.array(z.string()), label: z.string(), note: z.string(), links: z.array(z.string()) }
const factsSchema = z.object(facts)

/** An entity as it crosses the boundary. */
export const entitySchema = z.object({ id, ...facts, mergedInto: id.optional() })

/** What becomes of the list. */
export const entityChangeSchema = z.object({ put: z.array(entitySchema), remove: z.array(id), serial: z.int().nonnegative() })

/** What an editor asks for. */
export const entityEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), facts: factsSchema }),
  z.object({ kind: z.literal('add'), entities: z.array(factsSchema) }),
  z.object({ kind: z.literal('change'), id, values: factsSchema.partial() }),
  z.object({ kind: z.literal('merge'), into: id, from: z.array(id) }),
  z.object({ kind: z.literal('separate'), id }),
  z.object({ kind: z.literal('split'), id, names: z.array(z.string()) }),
  z.object({ kind: z.literal('delete'), ids: z.array(id) }),
  z.object({ kind: z.literal('relabel'), from: z.string(), to: z.string().nullable() }),
])

// The schemas and the model must say the same; any of these lines fails to compile when they part.
export const entitySchemaFits: Same<Mutable<z.infer<typeof entitySchema>>, Mutable<Entity>> = true
export const changeSchemaFits: Same<Mutable<z.infer<typeof entityChangeSchema>>, Mutable<EntityChange>> = true
export const editSchemaFits: Same<Mutable<z.infer<typeof entityEditSchema>>, Mutable<EntityEdit>> = true
