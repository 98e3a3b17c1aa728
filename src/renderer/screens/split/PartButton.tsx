import { useState, type DragEvent, type KeyboardEvent } from 'react'
import type { Part } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { dragPart, ON_PART, readDrop, takes } from './drag'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

interface Props {
  readonly part: Part
  readonly lines: string
  readonly actions: SplitActions
  /** It has a place in an article's reading order; furniture has none. */
  readonly isOrdered?: boolean
}

/**
 * A part by role and lines: a click goes there; dragged onto another card it goes to that article, dragged onto a part of
 * its own card it is read in that part's place. Alt with an arrow key moves it in the order, too.
 */
export function PartButton({ part, lines, actions, isOrdered = false }: Props) {
  const text = useText()
  const [isOver, setOver] = useState(false)
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : null
    if (!isOrdered || !event.altKey || by === null) return
    event.preventDefault()
    actions.movePart(by, part.start)
  }
  function onDragOver(event: DragEvent): void {
    if (!isOrdered || !takes(event.dataTransfer, ON_PART)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(true)
  }
  function onDrop(event: DragEvent): void {
    setOver(false)
    const dropped = readDrop(event.dataTransfer)
    if (!isOrdered || dropped.what !== 'part') return
    event.preventDefault()
    event.stopPropagation()
    actions.placePart(dropped.start, part.start)
  }
  return (
    <button
      type="button"
      className={styles.part}
      draggable
      data-over={isOver || undefined}
      title={text(isOrdered ? 'split:go-to-part-or-move' : 'split:go-to-part', { role: part.role, lines })}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.stopPropagation()
        dragPart(event.dataTransfer, part.start)
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onClick={() => actions.goTo(part.start)}
    >
      {text(`roles:${part.role}`)} <span className={styles.lines}>{lines}</span>
    </button>
  )
}
