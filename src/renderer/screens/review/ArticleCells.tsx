import { IconLink } from '@tabler/icons-react'
import { memo } from 'react'
import { wholeNumber } from '#renderer/i18n/formats'
import type { Say } from '#renderer/i18n/i18n'
import { useRows, type ReviewRow } from '#renderer/state/review/rows'
import { useTextSearch } from '#renderer/state/review/text-search'
import { totalMentions } from '#renderer/state/review/view'
import table from '#renderer/ui/table/table.module.css'
import type { Column } from './columns'
import { openArticle } from './open-article'
import styles from './review.module.css'

interface Props {
  readonly row: ReviewRow
  readonly columns: readonly Column[]
  /** Given, and not asked for in each of dozens of rows. */
  readonly text: Say
}

/** What the table says of one article. Its headline opens it. */
export const ArticleCells = memo(function ArticleCells({ row, columns, text }: Props) {
  return columns.map((column) => (
    <span
      key={column.by}
      role="gridcell"
      className={column.numeric ? table.numeric : styles.cell}
      data-status={column.by === 'status' ? row.status : undefined}
      data-warn={((column.by === 'doubts' || column.by === 'problems') && row[column.by] > 0) || undefined}
      data-none={(column.numeric && valueOf(row, column.by) === 0) || undefined}
      title={WORDS.has(column.by) ? wordsOf(row, column.by) : undefined}
    >
      {column.by === 'status' && text(`review:status-${row.status}`)}
      {column.by === 'headline' && (
        <>
          <SameStory of={row.key} text={text} />
          <button type="button" tabIndex={-1} className={table.open} data-nameless={row.headline === '' || undefined} onClick={() => openArticle(row)}>
            {articleName(row, text)}
          </button>
        </>
      )}
      {column.numeric && wholeNumber(valueOf(row, column.by))}
      {column.by === 'found' && <InText of={row.key} />}
      {column.by !== 'headline' && WORDS.has(column.by) && wordsOf(row, column.by)}
    </span>
  ))
})

/** Columns of nothing but words. */
const WORDS: ReadonlySet<string> = new Set(['headline', 'newspaper', 'date', 'page', 'name'])

/** So many characters stand before them, however narrow the column is: they themselves are to be seen. */
const BEFORE = 8

/** The words that were searched for, as they stand in the article first, and how often they do. */
function InText({ of }: { readonly of: string }) {
  const found = useTextSearch((state) => state.found?.get(of))
  if (found === undefined) return null
  const { count, before, hit, after } = found
  return (
    <span className={styles.inText}>
      {count > 1 && <span className={styles.times}>{`${wholeNumber(count)} × `}</span>}
      {[...before].slice(-BEFORE).join('')}
      <mark>{hit}</mark>
      {after}
    </span>
  )
}

/** Marks an article that is linked with others, and names those. */
function SameStory({ of, text }: { readonly of: string; readonly text: Say }) {
  const story = useRows((state) => state.stories.get(of))
  if (story === undefined || story.length < 2) return null
  const others = story.filter(({ key }) => key !== of).map((row) => articleName(row, text))
  return <IconLink size={13} className={styles.linked} role="img" aria-label={text('review:same-story-as', { others: others.join('；') })} />
}

/** The headline, or which article of which page it is. */
export function articleName({ headline, number, name }: ReviewRow, text: Say): string {
  return headline === '' ? text('review:no-headline-name', { number, name }) : headline
}

function valueOf(row: ReviewRow, by: string): number {
  if (by.startsWith('label:')) return row.mentions[by.slice('label:'.length)] ?? 0
  return by === 'mentions' ? totalMentions(row) : row[by as 'characters' | 'doubts' | 'problems']
}

function wordsOf(row: ReviewRow, by: string): string {
  return row[by as 'headline' | 'newspaper' | 'date' | 'page' | 'name'] ?? '–'
}
