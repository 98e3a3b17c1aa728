import { z } from 'zod'
import { METADATA_FIELDS } from '#core/document/metadata'
import { ROLES } from '#core/segment/role'

const offset = z.int().nonnegative()
const range = z.tuple([offset, offset])
const author = z.enum(['machine', 'editor'])
const said = z.object({ value: z.union([z.string(), z.array(z.string()), z.null()]), by: author })

/**
 * What is read of an article in a dataset that Galley exported (format 1, JSON and JSON lines): where its parts and mentions
 * stand in the source, in code points, and what was said of it. The reading text is computed and not read.
 */
export const datasetArticle = z.object({
  article: z.string().min(1),
  status: z.enum(['todo', 'doing', 'done', 'left-out']),
  source: z.object({ name: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/), encoding: z.string() }),
  metadata: z.partialRecord(z.enum(METADATA_FIELDS), said),
  parts: z.array(z.object({ role: z.enum(ROLES), span: range })).min(1),
  mentions: z.array(z.object({ id: z.string(), label: z.string().min(1), source: z.array(range).min(1) })),
})

export type DatasetArticle = z.infer<typeof datasetArticle>
