/**
 * Why something is not in a dataset, or not as it was. Counted in documents, articles or mentions, as the name says.
 */
export type LeftOutReason =
  | 'document-not-confirmed'
  | 'document-without-articles' // blank, or all of it furniture
  | 'article-left-out' // an editor set it aside
  | 'mention-in-article-left-out'
  | 'mention-in-furniture' // it lies in no article
  | 'mention-not-readable' // nothing of it is in the reading text
  | 'mention-crosses-articles' // written in each article with what lies inside of it, flagged `crossing`

/** What a dataset holds and what was left out of it. Grows while records are made; complete after the last. */
export interface DatasetReport {
  /** Documents of which at least one article is in the dataset. */
  documents: number
  articles: number
  /** Mentions as written: one that crosses articles counts in each. */
  mentions: number
  /** Only reasons that occurred. */
  leftOut: Partial<Record<LeftOutReason, number>>
}

export function emptyReport(): DatasetReport {
  return { documents: 0, articles: 0, mentions: 0, leftOut: {} }
}

export function countLeftOut(report: DatasetReport, reason: LeftOutReason, count = 1): void {
  if (count > 0) report.leftOut[reason] = (report.leftOut[reason] ?? 0) + count
}
