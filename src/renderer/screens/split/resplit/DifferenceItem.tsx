import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Difference } from '#core/document/resplit/differences'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { DifferenceRow } from './difference-rows'
import styles from './resplit.module.css'

interface Props {
  readonly row: DifferenceRow
  readonly onAccept: (difference: Difference) => void
  readonly onReject: () => void
  /** Shows its place in the source. */
  readonly onShow: () => void
}

/** One difference: A accepts it, X leaves the page as it is, arrows go to the next and the previous one. */
export function DifferenceItem({ row, onAccept, onReject, onShow }: Props) {
  const text = useText()
  const sentence = `${text('resplit:lines', { lines: row.lines })} ${inWords(text, row.sentence)}`

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>): void {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const item = event.currentTarget
    const step = (sibling: Element | null) => sibling instanceof HTMLElement && sibling.focus()
    const key = event.key.toLowerCase()
    if (key === 'arrowdown') step(item.nextElementSibling)
    else if (key === 'arrowup') step(item.previousElementSibling)
    else if (key === 'a' || key === 'x') {
      step(item.nextElementSibling ?? item.previousElementSibling)
      if (key === 'a') onAccept(row.difference)
      else onReject()
    } else if (key === 'enter') onShow()
    else return
    event.preventDefault()
  }
  return (
    <li className={styles.row} tabIndex={0} aria-label={sentence} onKeyDown={onKeyDown}>
      <button type="button" className={styles.what} onClick={onShow}>
        <span>{sentence}</span>
        <span className={styles.text}>{row.text}</span>
      </button>
      <span className={styles.percent}>{`${row.percent}%`}</span>
      <Button size="compact-xs" variant="light" onClick={() => onAccept(row.difference)}>{text('resplit:accept')}</Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onReject}>{text('resplit:reject')}</Button>
    </li>
  )
}
