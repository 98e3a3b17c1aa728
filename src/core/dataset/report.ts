/**
 * Why something is not in a dataset, or not as it was. Counted in documents, articles or mentions, as the name says.
 */
export const LEFT_OUT_REASONS = [
  'document-not-confirmed',
  'document-not-readable', // damaged or gone; counted by whoever reads them
  'document-without-articles', // blank, or all of it furniture
  'article-left-out', // an editor set it aside
  'article-of-other-status', // of a state that was not chosen
  'article-not-chosen',
  'mention-of-other-label', // of a label that was not chosen
  'mention-in-article-left-out',
  'mention-in-furniture', // it lies in no article
  'mention-not-readable', // nothing of it is in the reading text
  'mention-crosses-articles', // written in each article with what lies inside of it, flagged `crossing`
  // What a format cannot express; counted while it is written.
  'mention-not-in-format', // the format holds texts alone
  'mention-overlapping', // left out: the format holds one mention at a place
  'mention-overlapping-kept', // written, but the other tool drops it unless it is told to allow overlaps
  'mention-in-pieces', // several stretches, each written as a mention of its own
  'mention-without-text', // only white space, which the format does not hold
  'mention-beside-the-text', // crosses another one: written beside the text instead of in it
  'sentence-cut', // longer than the limit: cut where no sentence ends
  'sentence-too-long', // stays longer than the limit: a mention fills it
  'character-not-in-xml', // a control character that XML cannot hold
  'cell-is-text', // a cell that a spreadsheet would take for a formula, marked as text
  'cell-too-long', // more than a spreadsheet's cell holds (32,767 characters): the spreadsheet cuts it
  'label-renamed', // the format allows fewer characters in a label's name
] as const

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

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
