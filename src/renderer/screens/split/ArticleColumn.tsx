import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useRef } from 'react'
import type { Document } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import { useText } from '#renderer/i18n/i18n'
import { ArticleCard, type CardPort, type OpenPart } from './ArticleCard'
import { rowAt, rowCount } from './cards'
import { FurnitureRow } from './FurnitureRow'
import { WaitingList } from './WaitingList'
import styles from './ArticleColumn.module.css'

/** The card that is open, and at what. */
export interface Opened {
  readonly article: string
  readonly what: OpenPart
  /** Opened by a key: what is open takes the focus. */
  readonly byKey: boolean
}

interface Props {
  readonly document: Document
  /** Id of the article that the caret is in. */
  readonly here: string | null
  /** Key of what is asked at the caret; null while nothing is. */
  readonly asked: string | null
  /** Id of the article that the pointer is on in the text. */
  readonly pointed: string | null
  readonly opened: Opened | null
  readonly showsRepairs: boolean
  readonly port: CardPort
}

/**
 * The page's articles as cards, in page order, and its furniture. Only the cards on screen are made, and the one that is
 * open, and none again while only the caret moves.
 */
export const ArticleColumn = memo(function ArticleColumn({ document, here, asked, pointed, opened, showsRepairs, port }: Props) {
  const text = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const indexOf = (id: string | null) => ((id === null ? undefined : articleNumber(document, id)) ?? 0) - 1
  const openIndex = indexOf(opened?.article ?? null)
  const virtual = useVirtualizer({
    count: rowCount(document),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index < document.articles.length ? 108 : 32),
    // With another function all rows are looked at anew.
    getItemKey: useCallback((index: number) => keyOf(document, index), [document]),
    overscan: 4,
    // The list moves when the caret comes to another article: no key waits for its cards.
    useFlushSync: false,
    // Who types in an open card keeps it, however far the list is scrolled.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return openIndex < 0 || shown.includes(openIndex) ? shown : [...shown, openIndex].sort((a, b) => a - b)
    },
  })

  const show = (id: string | null) => {
    const index = indexOf(id)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }
  useEffect(() => {
    show(here)
    // Only when the caret comes to another article: the list must not run away under the mouse.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [here])
  useEffect(() => {
    // Once the card is as tall as what opened in it.
    const frame = requestAnimationFrame(() => show(opened?.article ?? null))
    return () => cancelAnimationFrame(frame)
    // A card may be opened before the column knows of its article.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened, openIndex >= 0])

  return (
    <div className={styles.column}>
      <h2 className={styles.title}>{text('split:articles', { count: document.articles.length })}</h2>
      {document.articles.length === 0 && <p className={styles.note}>{text('split:no-articles')}</p>}
      <WaitingList document={document} asked={asked} actions={port.actions} />
      <div ref={scroller} className={styles.scroller}>
        <ol className={styles.list} style={{ height: virtual.getTotalSize() }} onMouseLeave={() => port.point(null)}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rowAt(document, index)
            return (
              <li key={key} ref={virtual.measureElement} data-index={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
                {row.kind === 'article' ? (
                  <ArticleCard
                    document={document}
                    article={row.article}
                    number={row.number}
                    isHere={row.article.id === here}
                    isPointed={row.article.id === pointed}
                    open={opened?.article === row.article.id ? opened.what : null}
                    takesFocus={opened?.byKey ?? false}
                    showsRepairs={showsRepairs}
                    port={port}
                  />
                ) : row.kind === 'furniture' ? (
                  <FurnitureRow document={document} part={row.part} actions={port.actions} />
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

function keyOf(document: Document, index: number): string | number {
  const row = rowAt(document, index)
  return row.kind === 'article' ? row.article.id : row.kind === 'furniture' ? row.part.start : -1
}
