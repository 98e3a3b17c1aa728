import { z } from 'zod'
import { labelSchema } from '#core/file/project-file'
import { changeSchema } from './documents'

export const labelCalls = {
  /**
   * The project's labels from now on, in this order. `labels-clash` when two have one name or one key. What a label that
   * goes was used for is left as it is: see `labels.uses`.
   */
  'labels.set': { request: z.object({ labels: z.array(labelSchema) }), answer: z.object({ labels: z.array(labelSchema) }) },
  /** How many mentions and entities have the label, and the changes that give all mentions another one, or (null) take them away. */
  'labels.uses': {
    request: z.object({ label: z.string().min(1), heir: z.string().min(1).nullable() }),
    answer: z.object({ mentions: z.int(), documents: z.int(), entities: z.int(), changes: z.array(changeSchema) }),
  },
} as const
