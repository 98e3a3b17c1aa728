import { z } from 'zod'
import { entityChangeSchema, entityEditSchema, entitySchema } from '../entity'
import { failureSchema } from '../failure'

/** A mention that is linked to an entity, with the words around it, as a reader would see them. */
export const linkedMentionSchema = z.object({
  document: z.string(),
  mention: z.string(),
  /** The entity that the mention names; the one asked for, or one merged into it. */
  entity: z.string(),
  label: z.string(),
  /** Where in the source (UTF-16). */
  start: z.int(),
  end: z.int(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
})

export type LinkedMention = z.infer<typeof linkedMentionSchema>

export const entityCalls = {
  /** The whole list; a window keeps its own from then on. `problems` names what could not be read of it. */
  'entities.list': {
    request: z.object({}),
    answer: z.object({ entities: z.array(entitySchema), serial: z.int().nonnegative(), problems: z.array(failureSchema) }),
  },
  /**
   * Does an edit of the list, and answers when it is on disk. `entity-refused` with the reason when it cannot be done.
   * `undo` takes it back by `entities.apply`.
   */
  'entities.edit': {
    request: z.object({ edit: entityEditSchema }),
    answer: z.object({ change: entityChangeSchema, undo: entityChangeSchema }),
  },
  /** Takes a change back, or does it again. */
  'entities.apply': {
    request: z.object({ change: entityChangeSchema }),
    answer: z.object({ change: entityChangeSchema, undo: entityChangeSchema }),
  },
  /** How many mentions are linked to each entity, by the id that they name, and in how many documents. */
  'entities.counts': {
    request: z.object({}),
    answer: z.object({ counts: z.record(z.string(), z.object({ mentions: z.int(), documents: z.int() })) }),
  },
  /** The mentions that name one of the ids, document by document in the order of import. */
  'entities.mentions': {
    request: z.object({ ids: z.array(z.string()), limit: z.int().positive().max(2000) }),
    answer: z.object({ mentions: z.array(linkedMentionSchema), total: z.int() }),
  },
  /** Writes the list to a file in the project's `exports/`. */
  'entities.export': {
    request: z.object({ format: z.enum(['csv', 'json']) }),
    answer: z.object({ file: z.string(), entities: z.int() }),
  },
} as const
