import { z } from 'zod'
import { documentRowSchema } from '#core/file/document-row'
import { ROLES } from '#core/segment/role'
import type { DocumentDelta } from '#core/document/delta'
import type { Document } from '#core/document/model'

const offset = z.int().nonnegative()
const chance = z.number().min(0).max(1)
export const spanSchema = z.object({ start: offset, end: offset })
const author = z.enum(['machine', 'editor'])

const partSchema = spanSchema.extend({
  role: z.enum(ROLES),
  by: author,
  confidence: chance,
  candidates: z.array(z.object({ article: z.string().nullable(), confidence: chance })).optional(),
})

const text = z.string().nullable().optional()
const names = z.array(z.string()).optional()
export const pageMetadataSchema = z.object({ newspaper: text, date: text, page: text })
export const metadataSchema = pageMetadataSchema.extend({
  reporters: names,
  correspondents: names,
  interns: names,
  photographers: names,
  agency: text,
  datelinePlace: text,
  datelineDate: text,
  jumpTo: text,
  jumpFrom: text,
})

const articleSchema = z.object({
  id: z.string().min(1),
  parts: z.array(partSchema).min(1),
  confidence: chance,
  status: z.enum(['todo', 'doing', 'done', 'left-out']),
  metadata: metadataSchema.optional(),
  lacks: z.array(z.enum(['headline', 'body'])).optional(),
  sameStory: z.array(z.string()).optional(),
})

export const repairSchema = spanSchema.extend({
  action: z.union([z.enum(['join', 'break', 'keep', 'drop']), z.object({ replace: z.string() })]),
})

const mentionSchema = z.object({
  id: z.string(),
  label: z.string().min(1),
  spans: z.array(spanSchema).min(1),
  quote: z.string(),
  by: author,
  entity: z.string().min(1).optional(),
})

const doubtSchema = z.object({ at: offset, chance })
const documentStatus = z.enum(['new', 'edited', 'confirmed'])

/** A document as it crosses the boundary: the model as it is in memory (UTF-16 offsets), with its text. */
export const documentSchema = z.object({
  id: z.string().min(1),
  source: z.object({ name: z.string(), digest: z.string(), encoding: z.string() }),
  text: z.string(),
  articles: z.array(articleSchema),
  furniture: z.array(partSchema),
  mentions: z.array(mentionSchema),
  repairs: z.array(repairSchema),
  doubts: z.array(doubtSchema),
  settled: z.array(offset),
  status: documentStatus,
  metadata: pageMetadataSchema.optional(),
  serial: z.int().nonnegative(),
})

/** A document to be saved: everything but the source's text, which never changes and is not sent back. */
export const savedDocumentSchema = documentSchema.omit({ text: true })

/** What turns the document on disk into the one to be saved (`core/document/delta`). */
export const documentDeltaSchema = z.object({
  articles: spliceOf(articleSchema),
  furniture: spliceOf(partSchema),
  mentions: spliceOf(mentionSchema),
  repairs: spliceOf(repairSchema),
  doubts: spliceOf(doubtSchema),
  settled: spliceOf(offset),
  status: documentStatus,
  serial: documentSchema.shape.serial,
  metadata: pageMetadataSchema.nullable(),
})

function spliceOf<Item extends z.ZodType>(item: Item) {
  return z.object({ of: offset, at: offset, remove: offset, insert: z.array(item) }).optional()
}

// The schema and the model must say the same; either line fails to compile when they part.
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export type Mutable<T> = T extends readonly (infer E)[] ? Mutable<E>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T
export type SchemaFitsModel = Same<Mutable<z.infer<typeof documentSchema>>, Mutable<Document>>
export const schemaFitsModel: SchemaFitsModel = true
export const deltaSchemaFitsModel: Same<Mutable<z.infer<typeof documentDeltaSchema>>, Mutable<DocumentDelta>> = true

/** A row of the library: what can be said of a document without opening it. How its file is recognised stays in the host. */
export const documentSummarySchema = documentRowSchema.omit({ digest: true })

export type DocumentSummary = z.infer<typeof documentSummarySchema>
