import { IconLink } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useMemo, useRef } from 'react'
import type { ShownLabel as Label } from '#renderer/state/labels'
import { crossingMentions } from '#core/document/crossing-mentions'
import type { Document, Mention } from '#core/document/model'
import type { Reading } from '#core/reading/reading'
import { resolve } from '#core/entity/entity'
import { useText } from '#renderer/i18n/i18n'
import { useEntityList } from '#renderer/state/entities/entity-list'
import { LabelMark } from './LabelMark'
import { mentionGroups, type MentionGroup, type PlacedMention } from './placed-mentions'
import styles from './MentionColumn.module.css'

interface Props {
  readonly document: Document
  readonly reading: Reading
  readonly placed: readonly PlacedMention[]
  readonly labels: readonly Label[]
  /** The mention that the caret is on, as soon as the caret rests … */
  readonly under: PlacedMention | undefined
  /** … and at this moment. */
  readonly mentionNow: () => Mention | undefined
  readonly onGo: (mention: PlacedMention) => void
}

/** What the article mentions, by text and label, and whether it is linked. A click goes to the first place, another one to the next. */
export const MentionColumn = memo(function MentionColumn({ document, reading, placed, labels, under, mentionNow, onGo }: Props) {
  const text = useText()
  const groups = useMemo(() => mentionGroups(reading, placed), [reading, placed])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 30,
    overscan: 8,
  })
  const crossing = crossingMentions(document)
  const entities = useEntityList()
  return (
    <div className={styles.column}>
      <h2 className={styles.title}>{text('tag:mentions', { count: placed.length })}</h2>
      {groups.length === 0 && (
        <p className={styles.note}>
          <strong>{text('tag:no-mentions')}</strong>
          <br />
          {text('tag:no-mentions-note')}
        </p>
      )}
      <div ref={scroller} className={styles.scroller}>
        <ol style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const group = groups[index]!
            const linked = group.mentions.filter(({ mention }) => resolve(entities, mention.entity) !== undefined).length
            const links = text('tag:linked', { linked, count: group.mentions.length })
            const isHere = group.mentions.some(({ mention }) => mention === under?.mention)
            return (
              <li key={index} style={{ transform: `translateY(${start}px)` }}>
                <button type="button" className={styles.group} aria-current={isHere || undefined} onClick={() => onGo(nextOf(group, mentionNow()))}>
                  <span className={styles.text}>
                    <LabelMark labels={labels} name={group.label}>
                      {group.text}
                    </LabelMark>
                  </span>
                  {group.mentions.some(({ mention }) => crossing.has(mention)) && (
                    <span className={styles.crossing} title={text('tag:crossing')} role="img" aria-label={text('tag:crossing')}>
                      ⚠
                    </span>
                  )}
                  {linked > 0 && (
                    <span className={styles.linked} data-partly={linked < group.mentions.length} title={links} role="img" aria-label={links}>
                      <IconLink size={14} />
                    </span>
                  )}
                  <span className={styles.name}>{labels.find(({ name }) => name === group.label)?.title ?? group.label}</span>
                  <span className={styles.count}>{text('tag:times', { count: group.mentions.length })}</span>
                </button>
              </li>
            )
          })}
        </ol>
      </div>
    </div>
  )
})

/** The first mention of a group, or the one after `now` where that is one of them. */
function nextOf({ mentions }: MentionGroup, now: Mention | undefined): PlacedMention {
  return mentions[(mentions.findIndex(({ mention }) => mention === now) + 1) % mentions.length]!
}
