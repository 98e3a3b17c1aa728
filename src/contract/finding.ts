import { z } from 'zod'
import { CHECKS, type Finding } from '#core/review/finding'
import { tagTextSchema } from './calls/documents'
import { spanSchema, type Mutable, type Same } from './document'
import { reversibleEditSchema } from './edit'

/** What a check found, as it crosses the boundary. */
export const findingSchema = z.object({
  check: z.enum(CHECKS),
  document: z.string(),
  article: z.string().nullable(),
  span: spanSchema.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: z.union([z.object({ kind: z.literal('edits'), edits: z.array(reversibleEditSchema) }), tagTextSchema]).nullable(),
})

export type FindingSchemaFits = Same<Mutable<z.infer<typeof findingSchema>>, Mutable<Finding>>
export const findingSchemaFits: FindingSchemaFits = true
