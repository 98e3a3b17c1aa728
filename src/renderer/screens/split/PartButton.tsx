import type { Part } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { startDrag } from './drag'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

interface Props {
  readonly part: Part
  readonly lines: string
  readonly actions: SplitActions
}

/** A part by role and lines: a click goes there, and it can be dragged onto another article's card. */
export function PartButton({ part, lines, actions }: Props) {
  const text = useText()
  return (
    <button
      type="button"
      className={styles.part}
      draggable
      title={text('split:go-to-part', { role: part.role, lines })}
      onDragStart={(event) => startDrag(event.dataTransfer, part.start)}
      onClick={() => actions.goTo(part.start)}
    >
      {text(`roles:${part.role}`)} <span className={styles.lines}>{lines}</span>
    </button>
  )
}
