import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, type KeyboardEvent, type RefObject } from 'react'
import type { Entity, EntityId } from '#core/entity/entity'
import { useText } from '#renderer/i18n/i18n'
import { useEntityView } from '#renderer/state/entities/show-entity'
import type { ShownLabel } from '#renderer/state/labels'
import { stepOf } from '#renderer/ui/step-of'
import { toggleChosen } from './entity-actions'
import styles from './entities.module.css'

const ROW = 34

interface Props {
  readonly rows: readonly Entity[]
  readonly labels: readonly ShownLabel[]
  readonly counts: ReadonlyMap<EntityId, number>
  /** Index of the row that the details are about. */
  readonly active: number
  readonly onActive: (id: EntityId) => void
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** The entities as a list of any length, of which a screenful exists. Arrows move, Space chooses, Enter edits. */
export function EntityTable({ rows, labels, counts, active, onActive, scroller }: Props) {
  const text = useText()
  const chosen = useEntityView((view) => view.chosen)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 })
  useEffect(() => {
    if (active < rows.length) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, rows, virtual])
  useEffect(() => {
    // The keys of this screen work at once; but nobody's cursor is taken out of a field.
    if (!(document.activeElement instanceof HTMLInputElement)) scroller.current?.focus({ preventScroll: true })
  }, [scroller])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const next = stepOf(event.key, active, rows.length, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW))
    const row = rows[next ?? -1]
    if (next === null || row === undefined) return
    event.preventDefault()
    onActive(row.id)
  }
  return (
    <div
      ref={scroller}
      className={styles.rows}
      role="grid"
      aria-label={text('entities:list')}
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={rows[active] === undefined ? undefined : `entity-${rows[active].id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {rows.length === 0 && <p className={styles.note}>{text('entities:not-found')}</p>}
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entity = rows[index]!
          const count = counts.get(entity.id) ?? 0
          return (
            <div
              key={entity.id}
              id={`entity-${entity.id}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={chosen.has(entity.id)}
              data-active={index === active}
              className={styles.row}
              style={{ transform: `translateY(${start}px)`, height: ROW }}
              onClick={() => onActive(entity.id)}
            >
              <span role="gridcell">
                <Checkbox size="xs" tabIndex={-1} aria-label={`${text('entities:choose-row')} ${entity.name}`} checked={chosen.has(entity.id)} onChange={() => toggleChosen(entity.id)} />
              </span>
              <span role="gridcell" className={styles.name}>
                {entity.name} <span className={styles.dim}>{entity.otherNames.join(' · ')}</span>
              </span>
              <span role="gridcell" className={styles.dim} title={labels.find(({ name }) => name === entity.label)?.title}>
                {entity.label}
              </span>
              <span role="gridcell" className={styles.count}>{count === 0 ? '–' : count}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
