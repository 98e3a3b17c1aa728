import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Difference } from '#core/compare/difference'
import type { Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { useCompared } from '#renderer/state/compare/compared'
import { placeWords, sideWords } from './difference-words'
import styles from './compare.module.css'

const ROW = 58

interface Props {
  readonly document: Document
  readonly theirs: Document
  readonly differences: readonly Difference[]
  readonly at: number
}

/** The differences of a document in source order, of which a screenful exists. */
export function DifferenceList({ document, theirs, differences, at }: Props) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: differences.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 8 })
  useEffect(() => virtual.scrollToIndex(at), [virtual, at])
  return (
    <div ref={box} className={styles.differences} role="listbox" aria-label={text('compare:differences')} tabIndex={0} aria-activedescendant={`difference-${at}`}>
      <div role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const difference = differences[item.index]!
          return (
            <div
              key={item.index}
              id={`difference-${item.index}`}
              role="option"
              aria-selected={item.index === at}
              aria-posinset={item.index + 1}
              aria-setsize={differences.length}
              className={styles.difference}
              style={{ top: item.start, height: ROW }}
              onClick={() => useCompared.setState({ at: item.index })}
            >
              <span className={styles.place}>
                <b>{text(`compare:kind-${difference.kind}`)}</b> {placeWords(text, difference, document)}
              </span>
              <span className={styles.sides}>
                {sideWords(text, difference, 'mine', document)} ≠ {sideWords(text, difference, 'theirs', theirs)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
