import { z } from 'zod'

const count = z.int().nonnegative()

/** What can be said of an article without opening its document: a row of Review. */
export const articleRowSchema = z.object({
  /** Unique within its document only. */
  article: z.string().min(1),
  /** The number it has on its page, from 1. */
  number: count,
  /** In one line; empty when it has none. */
  headline: z.string(),
  /** As editors said it, else as the page says it; null when nobody knows. */
  newspaper: z.string().nullable(),
  /** A `PartialDate`. */
  date: z.string().nullable(),
  /** The page's number in its newspaper. */
  page: z.string().nullable(),
  status: z.enum(['todo', 'doing', 'done', 'left-out']),
  /** Articles it was linked with as the same story (`Article.sameStory`); left out for none. */
  sameStory: z.array(z.string()).optional(),
  /** Length of the reading text in code points. */
  characters: count,
  /** Label → number of mentions that lie in the article, at least in part. */
  mentions: z.record(z.string(), count),
  /** Open questions that begin in it. */
  doubts: count,
  /** What the checks of its document found in it, without those that compare documents. */
  problems: count,
})

export type ArticleRow = z.infer<typeof articleRowSchema>
