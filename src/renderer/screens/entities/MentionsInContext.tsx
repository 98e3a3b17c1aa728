import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import type { LinkedMention } from '#contract/calls/entities'
import { useText } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'
import { stepOf } from '#renderer/ui/step-of'
import { openMention } from './entity-actions'
import styles from './entities.module.css'

const ROW = 32

interface Props {
  readonly mentions: readonly LinkedMention[]
  /** `document mention` of those chosen to be split off. */
  readonly picked: ReadonlySet<string>
  readonly onPicked: (picked: ReadonlySet<string>) => void
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onLeave: () => void
}

/** The mentions of an entity with the words around them. Enter or a click goes there, Space chooses one to be split off, Escape goes back. */
export function MentionsInContext({ mentions, picked, onPicked, scroller, onLeave }: Props) {
  const text = useText()
  const documents = useSession((session) => session.documents)
  const names = useMemo(() => new Map(documents.map(({ id, name }) => [id, name])), [documents])
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(0, mentions.length - 1))
  const virtual = useVirtualizer({ count: mentions.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 })

  function toggle(mention: LinkedMention): void {
    const next = new Set(picked)
    if (!next.delete(keyOf(mention))) next.add(keyOf(mention))
    onPicked(next)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const mention = mentions[active]
    const next = stepOf(event.key, active, mentions.length, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW))
    if (next !== null) {
      setActive(next)
      virtual.scrollToIndex(next)
    } else if (mention !== undefined && event.key === 'Enter') openMention(mention)
    else if (mention !== undefined && event.key === ' ') toggle(mention)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={styles.mentions}
      role="grid"
      aria-label={text('entities:mentions-list')}
      aria-rowcount={mentions.length}
      aria-activedescendant={mentions.length === 0 ? undefined : `linked-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const mention = mentions[index]!
          return (
            <div
              key={keyOf(mention)}
              id={`linked-${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={picked.has(keyOf(mention))}
              data-active={index === active}
              className={styles.mention}
              style={{ transform: `translateY(${start}px)`, height: ROW }}
            >
              <span role="gridcell">
                <Checkbox size="xs" tabIndex={-1} aria-label={text('entities:mention-choose')} checked={picked.has(keyOf(mention))} onChange={() => toggle(mention)} />
              </span>
              <span role="gridcell" className={styles.file} title={names.get(mention.document)}>
                {names.get(mention.document) ?? mention.document}
              </span>
              <span role="gridcell" className={styles.context}>
                <button type="button" tabIndex={-1} className={styles.go} title={text('entities:open-mention')} onClick={() => openMention(mention)}>
                  <span className={styles.before}>
                    <bdi>{mention.before}</bdi>
                  </span>
                  <span className={styles.after}>
                    <mark>{mention.quote}</mark>
                    {mention.after}
                  </span>
                </button>
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function keyOf({ document, mention }: LinkedMention): string {
  return `${document} ${mention}`
}
