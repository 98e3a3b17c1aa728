import { z } from 'zod'
import type { ReversibleEdit } from '#core/document/inverse'
import { METADATA_FIELDS, PAGE_FIELDS } from '#core/document/metadata'
import { metadataSchema, pageMetadataSchema, repairSchema, spanSchema, type Mutable, type Same } from './document'

const article = z.string().min(1)
const mention = z.string().min(1)
const label = z.string().min(1)
const entity = z.string().min(1)
const spans = z.array(spanSchema).min(1)

/** An edit that the host can do to documents which no window shows, and take back. UTF-16 offsets. */
export const reversibleEditSchema = z.union([
  z.object({ kind: z.literal('set-status'), article, status: z.enum(['todo', 'doing', 'done', 'left-out']) }),
  z.object({ kind: z.literal('link-story'), article, to: article }),
  z.object({ kind: z.literal('unlink-story'), article, to: article }),
  z.object({ kind: z.literal('set-metadata'), article, values: metadataSchema }),
  z.object({ kind: z.literal('set-metadata'), article: z.null(), values: pageMetadataSchema }),
  z.object({ kind: z.literal('unset-metadata'), article, fields: z.array(z.enum(METADATA_FIELDS)) }),
  z.object({ kind: z.literal('unset-metadata'), article: z.null(), fields: z.array(z.enum(PAGE_FIELDS)) }),
  z.object({ kind: z.literal('tag'), label, spans, entity: entity.optional() }),
  z.object({ kind: z.literal('untag'), mention }),
  z.object({ kind: z.literal('relabel'), mention, label }),
  z.object({ kind: z.literal('respan'), mention, spans }),
  z.object({ kind: z.literal('link'), mention, entity }),
  z.object({ kind: z.literal('unlink'), mention }),
  z.object({ kind: z.literal('repair'), override: repairSchema }),
  z.object({ kind: z.literal('unrepair'), span: spanSchema }),
])

// As for documents: the schema and the model must say the same.
export type EditSchemaFits = Same<Mutable<z.infer<typeof reversibleEditSchema>>, Mutable<ReversibleEdit>>
export const editSchemaFits: EditSchemaFits = true
