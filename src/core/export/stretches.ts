import type { ArticleRecord, EntityRecord, MentionRecord } from '#core/dataset/records'
import { countLeftOut, type DatasetReport } from '#core/dataset/report'
import type { ExportOptions } from './options'

/** One stretch of a record's text with a label. Code points, end exclusive. */
export interface Stretch {
  readonly mention: MentionRecord
  readonly start: number
  readonly end: number
  readonly label: string
  readonly entity: EntityRecord | undefined
}

/**
 * The record's mentions for formats that hold one stretch each: a mention of several is several, and that is counted. In
 * the order of the text, the longer of two that begin together first.
 */
export function stretchesOf(record: ArticleRecord, report: DatasetReport): Stretch[] {
  countLeftOut(report, 'mention-in-pieces', record.mentions.filter(({ spans }) => spans.length > 1).length)
  return inTextOrder(
    record.mentions.flatMap((mention) =>
      mention.spans.map(([start, end]) => ({ mention, start, end, label: mention.label, entity: mention.entity })),
    ),
  )
}

export function inTextOrder<S extends { readonly start: number; readonly end: number }>(stretches: S[]): S[] {
  return stretches.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** How many stretches share text with one that begins before them, or where they do. */
export function countOverlaps(stretches: readonly Pick<Stretch, 'start' | 'end'>[]): number {
  let end = 0
  let count = 0
  for (const stretch of stretches) {
    if (stretch.start < end) count += 1
    end = Math.max(end, stretch.end)
  }
  return count
}

/**
 * The stretches that stay where only one may stand at a place: the longest first (`outer`) or the shortest first (`inner`),
 * each unless one that stays is in its way. The others are counted. `length` is the text's, in code points.
 */
export function withoutOverlaps(
  stretches: readonly Stretch[],
  overlaps: ExportOptions['overlaps'],
  length: number,
  report: DatasetReport,
): Stretch[] {
  const sign = overlaps === 'outer' ? -1 : 1
  const taken = new Uint8Array(length)
  const kept: Stretch[] = []
  for (const stretch of [...stretches].sort((a, b) => sign * (a.end - a.start - (b.end - b.start)) || a.start - b.start)) {
    // A place of the text is looked at twice at most when the long ones come first: what is in the way reaches an end.
    const isFree =
      overlaps === 'outer' ? taken[stretch.start] === 0 && taken[stretch.end - 1] === 0 : !taken.subarray(stretch.start, stretch.end).includes(1)
    if (!isFree) continue
    taken.fill(1, stretch.start, stretch.end)
    kept.push(stretch)
  }
  countLeftOut(report, 'mention-overlapping', stretches.length - kept.length)
  return inTextOrder(kept)
}
