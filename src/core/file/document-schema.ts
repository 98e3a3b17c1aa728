import { z } from 'zod'
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

/** `documents/<id>.json`, version 1. Frozen: a change is a new version. All offsets are code points of the source's text. */
export const documentFileV1 = z.object({
  format: z.literal('galley-document'),
  version: z.literal(1),
  offsetUnit: z.literal('codepoint'),
  id: z.string().min(1),
  source: z.object({ name: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/), encoding: z.string().min(1) }),
  status: z.enum(['new', 'edited', 'confirmed']),
  serial: z.int().nonnegative(),
  articles: z.array(
    z.object({
      id: z.string().min(1),
      status: z.enum(['todo', 'doing', 'done', 'left-out']),
      confidence: chance,
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
})

export type DocumentFileV1 = z.infer<typeof documentFileV1>
