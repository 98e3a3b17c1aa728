import { IconCircleCheckFilled } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { headlineText } from '#core/document/headline'
import type { Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import styles from './TagDesk.module.css'

interface Props {
  readonly document: Document
  /** Id of the article that is shown. */
  readonly current: string
  readonly onChoose: (id: string) => void
}

/** The articles of the page by number and headline; those that are done have a mark. Only those on screen are made. */
export const ArticleList = memo(function ArticleList({ document, current, onChoose }: Props) {
  const text = useText()
  const scroller = useRef<HTMLElement>(null)
  const { articles } = document
  const virtual = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    getItemKey: (index) => articles[index]!.id,
    overscan: 6,
  })
  const at = articles.findIndex(({ id }) => id === current)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])

  return (
    <nav ref={scroller} className={styles.articles} aria-label={text('tag:articles')}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const article = articles[index]!
          const headline = headlineText(document, article)
          return (
            <li key={key} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                className={styles.article}
                aria-current={article.id === current ? 'true' : undefined}
                title={headline}
                onClick={() => onChoose(article.id)}
              >
                <span className={styles.number} style={{ background: `var(--article-${(index % 8) + 1})` }}>
                  {index + 1}
                </span>
                <span className={styles.headline} data-empty={headline === '' || undefined}>
                  {headline === '' ? text('tag:no-headline') : headline}
                </span>
                {article.status === 'done' && (
                  <IconCircleCheckFilled size={15} color="var(--good)" role="img" aria-label={text('tag:done')} className={styles.done} />
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
})
