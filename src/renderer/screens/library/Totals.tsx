import { useMemo } from 'react'
import type { DocumentSummary } from '#contract/document'
import { useText } from '#renderer/i18n/i18n'
import styles from './library.module.css'

interface TotalsProps {
  readonly documents: readonly DocumentSummary[]
  /** How many the filter lets through. */
  readonly shown: number
  readonly chosen: number
}

/** The project in one line. */
export function Totals({ documents, shown, chosen }: TotalsProps) {
  const text = useText()
  const { articles, doubts, confirmed } = useMemo(() => {
    let [articles, doubts, confirmed] = [0, 0, 0]
    for (const row of documents) {
      articles += row.articles
      doubts += row.doubts
      if (row.status === 'confirmed') confirmed += 1
    }
    return { articles, doubts, confirmed }
  }, [documents])
  const pieces = [
    text('library:count', { count: documents.length }),
    text('library:count-articles', { count: articles }),
    text('library:count-confirmed', { count: confirmed }),
    ...(doubts > 0 ? [text('library:count-doubts', { count: doubts })] : []),
    ...(shown < documents.length ? [text('library:count-shown', { count: shown })] : []),
    ...(chosen > 0 ? [text('library:count-chosen', { count: chosen })] : []),
  ]
  return <p className={styles.totals}>{pieces.join(' · ')}</p>
}
