import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { NARROWEST, useColumn, WIDEST, type Side } from '#renderer/state/columns'
import styles from './SideColumn.module.css'

/** How far an arrow key moves the edge, in CSS pixels. */
const STEP = 16

/**
 * A column beside the text. It folds away (`[` and `]` from anywhere), its edge can be dragged or moved by arrow keys,
 * and its width comes back at the next start.
 */
export function SideColumn({ side, children }: { readonly side: Side; readonly children: ReactNode }) {
  const text = useText()
  const { width, folded, setWidth, toggle } = useColumn(side)
  const column = useRef<HTMLElement>(null)
  const name = text(side === 'left' ? 'frame:left-column' : 'frame:right-column')
  const Icon = side === 'left' ? IconLayoutSidebar : IconLayoutSidebarRight
  const button = (label: string) => (
    <Tooltip label={`${label}  ${side === 'left' ? '[' : ']'}`}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={toggle}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  )
  if (folded) return <aside className={styles.folded} aria-label={name}>{button(text('frame:unfold', { column: name }))}</aside>

  const outwards = side === 'left' ? 1 : -1
  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    const from = event.clientX
    const before = column.current?.offsetWidth ?? width
    const grip = event.currentTarget
    grip.setPointerCapture(event.pointerId)
    grip.onpointermove = (move) => setWidth(before + outwards * (move.clientX - from), false)
    grip.onpointerup = (up) => {
      grip.onpointermove = null
      grip.onpointerup = null
      setWidth(before + outwards * (up.clientX - from), true)
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    setWidth(width + outwards * (event.key === 'ArrowRight' ? STEP : -STEP), true)
  }

  return (
    <aside ref={column} className={`${styles.column} ${side === 'left' ? styles.left : styles.right}`} style={{ width }} aria-label={name}>
      <div className={styles.content}>{children}</div>
      <div className={styles.fold}>{button(text('frame:fold', { column: name }))}</div>
      <div
        className={styles.grip}
        role="separator"
        aria-orientation="vertical"
        aria-label={text('frame:widen', { column: name })}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      />
    </aside>
  )
}
