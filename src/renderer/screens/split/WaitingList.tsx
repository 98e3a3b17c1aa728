import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { Document } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { SplitActions } from './split-actions'
import { keyOf, lineOf, questionSentence, waitingOn, type Waiting } from './waiting'
import styles from './ArticleColumn.module.css'

/** More than these are visited one by one rather than chosen from a list. */
const LISTED = 60

interface Props {
  readonly document: Document
  /** Key of what is asked at the caret; null while nothing is. */
  readonly asked: string | null
  readonly actions: SplitActions
}

/** Everything on the page that waits for the editor, each to be gone to, until it is settled. */
export const WaitingList = memo(function WaitingList({ document, asked, actions }: Props) {
  const text = useText()
  const [isOpen, setOpen] = useState(true)
  const list = useRef<HTMLUListElement>(null)
  const waiting = waitingOn(document)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [asked, isOpen, document])
  if (waiting.length === 0) return null
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className={styles.waiting} aria-label={text('split:waiting')}>
      <button type="button" className={styles.waitingHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={14} aria-hidden />
        {text('split:waiting-count', { count: waiting.length })}
      </button>
      {isOpen && (
        <ul ref={list} className={styles.waitingList}>
          {waiting.slice(0, LISTED).map((one, index) => (
            <li key={`${keyOf(one)} ${index}`} className={styles.waitingRow} aria-current={keyOf(one) === asked || undefined}>
              <button type="button" className={styles.waitingGo} aria-label={one.kind === 'gap' ? inWords(text, questionSentence(document, one)) : undefined} onClick={() => actions.goTo(one.at)}>
                <Where document={document} one={one} />
                {one.kind === 'gap' ? text(`split:asks-${one.gap}`) : inWords(text, questionSentence(document, one))}
              </button>
              {one.kind === 'gap' && (
                <button type="button" className={styles.none} onClick={() => actions.hasNone(one.article.id)}>
                  {text(`split:none-${one.gap}`)}
                </button>
              )}
            </li>
          ))}
          {waiting.length > LISTED && <li className={styles.waitingMore}>{text('split:waiting-more', { count: waiting.length - LISTED })}</li>}
        </ul>
      )}
    </section>
  )
})

/** The line that is asked about, or the article where it is about one as a whole. */
function Where({ document, one }: { readonly document: Document; readonly one: Waiting }) {
  if (one.kind !== 'gap') return <span className={styles.waitingLine}>{lineOf(document, one)}</span>
  const number = articleNumber(document, one.article.id) ?? 1
  return (
    <span className={styles.waitingLine}>
      <span className={styles.number} style={{ ['--own' as string]: `var(--article-${((number - 1) % 8) + 1})` }}>{number}</span>
    </span>
  )
}
