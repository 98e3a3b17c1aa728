import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { openDocument } from '#renderer/state/open-document'
import { useSearch } from '#renderer/state/search'
import { useSession } from '#renderer/state/session'
import { stepOf } from '#renderer/ui/step-of'
import styles from './library.module.css'

const ROW = 34

/** What the search found, each hit with the words around it; a hit opens its document at that place. */
export function SearchHits() {
  const text = useText()
  const { hits, more, foundFor, searching } = useSearch()
  const documents = useSession((session) => session.documents)
  const names = useMemo(() => new Map(documents.map((row) => [row.id, row.name])), [documents])
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(0, hits.length - 1))
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: hits.length, getScrollElement: () => list.current, estimateSize: () => ROW, overscan: 10 })

  function open(index: number) {
    const hit = hits[index]
    if (hit !== undefined) openDocument(hit.id, { span: { start: hit.start, end: hit.end } })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') open(active)
    else {
      const next = stepOf(event.key, active, hits.length, Math.floor((list.current?.clientHeight ?? ROW) / ROW))
      if (next === null) return
      setActive(next)
      virtual.scrollToIndex(next)
    }
    event.preventDefault()
  }
  return (
    <>
      <p className={styles.found} role="status">
        {searching && foundFor === '' ? text('library:searching') : headline()}
      </p>
      <div
        ref={list}
        id="hits"
        className={styles.hits}
        role="listbox"
        aria-label={text('library:hits-label')}
        aria-activedescendant={hits.length === 0 ? undefined : `hit-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const hit = hits[item.index]
            if (hit === undefined) return null
            return (
              <div
                key={item.key}
                id={`hit-${item.index}`}
                className={styles.hit}
                style={{ transform: `translateY(${item.start}px)`, height: ROW }}
                role="option"
                aria-selected={item.index === active}
                aria-setsize={hits.length}
                aria-posinset={item.index + 1}
                onClick={() => open(item.index)}
              >
                <span className={styles.hitName}>{names.get(hit.id) ?? hit.id}</span>
                <span className={styles.before}>
                  <bdi>{hit.before}</bdi>
                </span>
                <span className={styles.after}>
                  <mark>{hit.hit}</mark>
                  {hit.after}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )

  function headline(): string {
    if (hits.length === 0) return text('library:hits-none', { query: foundFor })
    return text(more ? 'library:hits-more' : 'library:hits', { query: foundFor, count: hits.length })
  }
}
