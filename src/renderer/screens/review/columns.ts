import type { Label } from '#contract/calls/projects'
import type { TextKey } from '#renderer/i18n/texts'

export interface Column {
  /** As `ReviewView` names it. */
  readonly by: string
  readonly title: TextKey
  /** Stands instead of the title: a label's own name. */
  readonly name?: string
  /** Width as a track of a CSS grid. */
  readonly width: string
  readonly numeric: boolean
  /** What is wanted first when the table is sorted by it. */
  readonly descendingFirst: boolean
}

/** So many labels have columns of their own; all of them together have one after these. */
const LABELS = 5

const text = (by: string, title: TextKey, width: string): Column => ({ by, title, width, numeric: false, descendingFirst: false })
const number = (by: string, title: TextKey, width: string): Column => ({ by, title, width, numeric: true, descendingFirst: true })

/** The columns from left to right, without the boxes. While words are searched for in the texts, they are shown instead of the mentions. */
export function columnsFor(labels: readonly Label[], searching: boolean): readonly Column[] {
  const shown = labels.slice(0, LABELS)
  const mentions = [
    ...shown.map((label) => ({ ...number(`label:${label.name}`, 'review:mentions', '52px'), name: label.name })),
    ...(labels.length > shown.length ? [number('mentions', 'review:mentions', '64px')] : []),
  ]
  return [
    text('status', 'review:status', '76px'),
    text('headline', 'review:headline', searching ? 'minmax(140px, 2fr)' : 'minmax(180px, 3fr)'),
    ...(searching ? [{ ...text('found', 'review:in-the-text', 'minmax(300px, 4fr)'), descendingFirst: true }] : []),
    text('newspaper', 'review:newspaper', 'minmax(80px, 1fr)'),
    text('date', 'review:date', '88px'),
    text('page', 'review:page', '48px'),
    text('name', 'review:name', 'minmax(80px, 1fr)'),
    number('characters', 'review:characters', '64px'),
    ...(searching ? [] : mentions),
    number('doubts', 'review:doubts', '56px'),
    number('problems', 'review:problems', '68px'),
  ]
}

/** The tracks of the whole row, boxes included. */
export function tracksOf(columns: readonly Column[]): string {
  return `22px ${columns.map(({ width }) => width).join(' ')}`
}
