import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Standing } from '#core/mention/occurrences'
import { useText, type Say } from '#renderer/i18n/i18n'
import { excerpt } from '#renderer/state/edit-sentence'
import { labelTitle } from '#renderer/state/labels'
import type { Place } from './tag-all'
import styles from './PlaceList.module.css'

interface Props {
  readonly places: readonly Place[]
  readonly isOn: (index: number) => boolean
  /** False where there is nothing to do. */
  readonly canBe: (place: Place) => boolean
  readonly onTurn: (index: number) => void
}

/** Places of a text in context, with ticks: a click anywhere in a row turns it; what stands there already is said. Only those in view are made. */
export function PlaceList({ places, isOn, canBe, onTurn }: Props) {
  const text = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: places.length, getScrollElement: () => scroller.current, estimateSize: () => 30, overscan: 10 })
  // Columns are as wide in each row, so that the text stands below itself.
  const hasNotes = places.some(({ standing }) => standing.kind !== 'free')
  const hasDocuments = places.some(({ documentName }) => documentName !== null)
  if (places.length === 0) return <p className={styles.none}>{text('tag:no-places')}</p>
  return (
    <div ref={scroller} className={styles.list} style={{ height: Math.min(places.length * 30, 330) }}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const place = places[index]!
          const note = noteOn(place.standing, text)
          return (
            <li key={index} style={{ transform: `translateY(${start}px)` }} onClick={(event) => event.target instanceof HTMLInputElement || !canBe(place) || onTurn(index)}>
              <Checkbox
                size="xs"
                checked={isOn(index)}
                disabled={!canBe(place)}
                aria-label={`${place.before}${place.text}${place.after} ${note}`}
                onChange={() => onTurn(index)}
              />
              <span className={styles.context} aria-hidden>
                <span className={styles.before}>
                  <span>{place.before}</span>
                </span>
                <mark>{place.text}</mark>
                <span className={styles.after}>{place.after}</span>
              </span>
              {hasNotes && <span className={styles.note} title={note}>{note}</span>}
              {hasDocuments && <span className={styles.document}>{place.documentName}</span>}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function noteOn(standing: Standing, text: Say): string {
  switch (standing.kind) {
    case 'free':
      return ''
    case 'in-name':
      return text('tag:standing-in-name', { quote: excerpt(standing.name) })
    default:
      return text(`tag:standing-${standing.kind}`, { label: labelTitle(standing.mention.label), quote: excerpt(standing.mention.quote) })
  }
}
