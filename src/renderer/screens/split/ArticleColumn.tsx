import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import type { Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import type { Point } from '#renderer/ui/PointMenu'
import { ArticleCard } from './ArticleCard'
import { columnRows, type ColumnRow } from './cards'
import { FurnitureRow } from './FurnitureRow'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

interface Props {
  readonly document: Document
  /** Id of the article that the caret is in. */
  readonly here: string | null
  /** Id of the article that the pointer is on in the text. */
  readonly pointed: string | null
  readonly actions: SplitActions
  /** The pointer or the focus is on an article's card; null when it left. */
  readonly onPoint: (article: string | null) => void
  readonly onMenu: (article: string, at: Point) => void
}

/**
 * The page's articles as cards, in page order, and its furniture. Only the cards on screen are made, and not again while
 * only the caret moves.
 */
export const ArticleColumn = memo(function ArticleColumn({ document, here, pointed, actions, onPoint, onMenu }: Props) {
  const text = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = columnRows(document)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'article' ? 108 : 32),
    getItemKey: (index) => keyOf(rows[index]!),
    overscan: 4,
  })

  const hereIndex = rows.findIndex((row) => row.kind === 'article' && row.article.id === here)
  useEffect(() => {
    if (hereIndex >= 0) virtual.scrollToIndex(hereIndex, { align: 'auto' })
    // Only when the caret comes to another article: the list must not run away under the mouse.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [here])

  return (
    <div className={styles.column}>
      <h2 className={styles.title}>{text('split:articles', { count: document.articles.length })}</h2>
      {document.articles.length === 0 && <p className={styles.note}>{text('split:no-articles')}</p>}
      <div ref={scroller} className={styles.scroller}>
        <ol className={styles.list} style={{ height: virtual.getTotalSize() }} onMouseLeave={() => onPoint(null)}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]!
            return (
              <li key={key} ref={virtual.measureElement} data-index={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
                {row.kind === 'article' ? (
                  <ArticleCard
                    document={document}
                    article={row.article}
                    number={row.number}
                    isHere={row.article.id === here}
                    isPointed={row.article.id === pointed}
                    actions={actions}
                    onPoint={onPoint}
                    onMenu={onMenu}
                  />
                ) : row.kind === 'furniture' ? (
                  <FurnitureRow document={document} part={row.part} actions={actions} />
                ) : (
                  <h3 className={styles.furniture} title={text('split:furniture-note')}>
                    {row.count === 0 ? text('split:furniture-none') : text('split:furniture')}
                  </h3>
                )}
              </li>
            )
          })}
        </ol>
      </div>
    </div>
  )
})

function keyOf(row: ColumnRow): string {
  if (row.kind === 'article') return row.article.id
  return row.kind === 'furniture' ? `furniture-${row.part.start}` : row.kind
}
