import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { Document } from '#core/document/model'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { SplitActions } from './split-actions'
import { lineOf, questionSentence, waitingOn } from './waiting'
import styles from './ArticleColumn.module.css'

/** More than these are visited one by one rather than chosen from a list. */
const LISTED = 60

/** Everything on the page that waits for the editor, each to be gone to, until it is settled. */
export const WaitingList = memo(function WaitingList({ document, actions }: { readonly document: Document; readonly actions: SplitActions }) {
  const text = useText()
  const [isOpen, setOpen] = useState(true)
  const waiting = waitingOn(document)
  if (waiting.length === 0) return null
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className={styles.waiting} aria-label={text('split:waiting')}>
      <button type="button" className={styles.waitingHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={14} aria-hidden />
        {text('split:waiting-count', { count: waiting.length })}
      </button>
      {isOpen && (
        <ul className={styles.waitingList}>
          {waiting.slice(0, LISTED).map((one, index) => (
            <li key={`${one.kind} ${one.at} ${index}`} className={styles.waitingRow}>
              <button type="button" className={styles.waitingGo} onClick={() => actions.goTo(one.at)}>
                <span className={styles.lines}>{lineOf(document, one)}</span> {inWords(text, questionSentence(document, one))}
              </button>
              {one.kind === 'gap' && (
                <Button size="compact-xs" variant="subtle" onClick={() => actions.hasNone(one.article.id)}>
                  {text(`split:none-${one.gap}`)}
                </Button>
              )}
            </li>
          ))}
          {waiting.length > LISTED && <li className={styles.waitingMore}>{text('split:waiting-more', { count: waiting.length - LISTED })}</li>}
        </ul>
      )}
    </section>
  )
})
