import { z } from 'zod'
import { isPartialDate } from '#core/document/metadata'
import { ROLES } from '#core/segment/role'

const offset = z.int().nonnegative()
const chance = z.number().min(0).max(1)
/** Start inclusive, end exclusive. */
const range = { start: offset, end: offset }
const author = z.enum(['machine', 'editor'])

const part = z.object({
  ...range,
  role: z.enum(ROLES),
  by: author,
  confidence: chance,
  candidates: z.array(z.object({ article: z.string().nullable(), confidence: chance })).optional(),
})

const text = z.string().min(1).nullable().optional()
const date = z.string().refine(isPartialDate, 'a date as 2020-12-04, with X for unknown digits').nullable().optional()
const names = z.array(z.string().min(1)).optional()
const pageMetadata = z.object({ newspaper: text, date, page: text })

/** What editors said; what is not there is read from the text. */
const articleMetadata = pageMetadata.extend({
  reporters: names,
  correspondents: names,
  interns: names,
  photographers: names,
  agency: text,
  datelinePlace: text,
  datelineDate: date,
  jumpTo: text,
  jumpFrom: text,
})

/** `documents/<id>.json`, version 1. Frozen: a change is a new version. All offsets are code points of the source's text. */
export const documentFileV1 = z.object({
  format: z.literal('galley-document'),
  version: z.literal(1),
  offsetUnit: z.literal('codepoint'),
  id: z.string().min(1),
  source: z.object({ name: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/), encoding: z.string().min(1) }),
  status: z.enum(['new', 'edited', 'confirmed']),
  serial: z.int().nonnegative(),
  metadata: pageMetadata.optional(),
  articles: z.array(
    z.object({
      id: z.string().min(1),
      status: z.enum(['todo', 'doing', 'done', 'left-out']),
      confidence: chance,
      metadata: articleMetadata.optional(),
      parts: z.array(part).min(1),
    }),
  ),
  furniture: z.array(part),
  mentions: z.array(
    z.object({
      id: z.string().min(1),
      label: z.string().min(1),
      spans: z.array(z.tuple([offset, offset])).min(1),
      quote: z.string(),
      by: author,
    }),
  ),
  repairs: z.array(
    z.object({ ...range, action: z.union([z.enum(['join', 'break', 'keep', 'drop']), z.object({ replace: z.string() })]) }),
  ),
  doubts: z.array(z.object({ at: offset, chance })),
  settled: z.array(offset),
})

export type DocumentFileV1 = z.infer<typeof documentFileV1>

/** `documents/<id>.json`, version 2: a mention may name its entity, an article what it has none of. Frozen: a change is a new version. */
export const documentFileV2 = documentFileV1.extend({
  version: z.literal(2),
  articles: z.array(documentFileV1.shape.articles.element.extend({ lacks: z.array(z.enum(['headline', 'body'])).optional() })),
  mentions: z.array(documentFileV1.shape.mentions.element.extend({ entity: z.string().min(1).optional() })),
})

/** `documents/<id>.json`, version 3: an article may be linked with others that tell the same story. Frozen: a change is a new version. */
export const documentFileV3 = documentFileV2.extend({
  version: z.literal(3),
  articles: z.array(documentFileV2.shape.articles.element.extend({ sameStory: z.array(z.string().min(1)).optional() })),
})

export type DocumentFileV3 = z.infer<typeof documentFileV3>
export type DocumentFileV2 = z.infer<typeof documentFileV2>

export type MetadataInFile = z.infer<typeof articleMetadata>
