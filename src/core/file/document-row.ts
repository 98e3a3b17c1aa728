import { z } from 'zod'
import type { Document } from '#core/document/model'
import { openQuestions } from '#core/document/questions'
import { codePointsOf } from '#core/text/code-points'

const count = z.int().nonnegative()

/** A row of the project's document index: what can be said of a document without opening it. */
export const documentRowSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** SHA-256 of the source's bytes, lower-case hexadecimal: the same file is recognised by it. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string().min(1),
  importedAt: z.iso.datetime(),
  status: z.enum(['new', 'edited', 'confirmed']),
  /** Length of the text in code points. */
  characters: count,
  articles: count,
  /** Articles whose status is done. */
  done: count,
  mentions: count,
  /** Open questions: doubtful boundaries and unsettled detached pieces. */
  doubts: count,
  /** Lowest confidence of its articles; 1 when confirmed or empty. */
  confidence: z.number().min(0).max(1),
  /** Its file could not be read when it was last looked at; the rest of the row is as it was before. */
  unreadable: z.literal(true).optional(),
})

export type DocumentRow = z.infer<typeof documentRowSchema>

/** The row of a document. `importedAt` is the time of its import in ISO 8601, as the row had it before. */
export function documentRow(document: Document, importedAt: string): DocumentRow {
  const { articles, source } = document
  return {
    id: document.id,
    name: source.name,
    digest: source.digest,
    encoding: source.encoding,
    importedAt,
    status: document.status,
    characters: codePointsOf(document.text).length,
    articles: articles.length,
    done: articles.filter((article) => article.status === 'done').length,
    mentions: document.mentions.length,
    doubts: openQuestions(document).length,
    confidence: document.status === 'confirmed' ? 1 : articles.reduce((least, article) => Math.min(least, article.confidence), 1),
  }
}
