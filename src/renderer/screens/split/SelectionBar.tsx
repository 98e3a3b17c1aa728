import { Button, Paper } from '@mantine/core'
import type { Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { lineRange } from '#renderer/state/source-lines'
import type { Point } from '#renderer/ui/PointMenu'
import { scopeOf, type Selection } from './intent'
import type { SplitActions } from './split-actions'
import type { Popup } from './SplitPopup'
import type { ScreenPlace } from './split-view'
import styles from './SplitDesk.module.css'

interface Props {
  readonly document: Document
  readonly selection: Selection
  /** Where the caret end of the selection is. */
  readonly place: ScreenPlace
  readonly actions: SplitActions
  readonly open: (kind: Popup['kind'], at?: Point) => void
}

/** Beside a selection: what it would take, and what can be done with it. Nothing where only white space is selected. */
export function SelectionBar({ document, selection, place, actions, open }: Props) {
  const text = useText()
  const scope = scopeOf(document, selection)
  if (scope === null) return null
  const isUpwards = selection.head === selection.start
  const at: Point = { x: place.left, y: isUpwards ? place.top - 44 : place.bottom + 6 }
  const { first, last } = lineRange(document.text, scope)
  const taken =
    last > first
      ? text('split:selected-lines', { count: last - first + 1 })
      : text('split:selected-characters', { count: [...document.text.slice(scope.start, scope.end)].length })
  return (
    <Paper
      className={styles.bar}
      role="toolbar"
      aria-label={text('split:selection-actions')}
      shadow="md"
      withBorder
      style={{ left: Math.max(8, Math.min(at.x - 60, window.innerWidth - 480)), top: Math.max(8, Math.min(at.y, window.innerHeight - 76)) }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className={styles.taken}>{taken}</span>
      <Button size="compact-xs" variant="subtle" title={text('split:mark')} onClick={actions.mark}>{text('split:mark-short')}</Button>
      <Button size="compact-xs" variant="subtle" onClick={() => open('give', at)}>{text('split:give-short')}</Button>
      <Button size="compact-xs" variant="subtle" onClick={() => actions.give(0)}>{text('split:give-new')}</Button>
      <Button size="compact-xs" variant="subtle" onClick={() => open('roles', at)}>{text('split:role')}</Button>
      <Button size="compact-xs" variant="subtle" onClick={actions.markFurniture}>{text('split:furniture')}</Button>
    </Paper>
  )
}
