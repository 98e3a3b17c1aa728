import type { RefObject } from 'react'
import { Button } from '@mantine/core'
import type { Entity } from '#core/entity/entity'
import { useText } from '#renderer/i18n/i18n'
import type { Uses } from '#renderer/state/entities/uses'
import type { ShownLabel } from '#renderer/state/labels'
import { mergedInto, separate } from './entity-actions'
import { EntityForm } from './EntityForm'
import { MentionsInContext } from './MentionsInContext'
import styles from './entities.module.css'

interface Props {
  readonly entity: Entity
  readonly labels: readonly ShownLabel[]
  /** Null until the host has answered. */
  readonly uses: Uses | null
  /** Mentions chosen to be split off, `document mention`. */
  readonly picked: ReadonlySet<string>
  readonly onPicked: (picked: ReadonlySet<string>) => void
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly mentionList: RefObject<HTMLDivElement | null>
  /** Escape in the list of mentions. */
  readonly onLeave: () => void
}

/** Everything about one entity: its facts, what was merged into it, and its mentions over the project. */
export function EntityDetails({ entity, labels, uses, picked, onPicked, nameField, mentionList, onLeave }: Props) {
  const text = useText()
  const merged = mergedInto(entity)
  return (
    <section className={styles.details} aria-label={entity.name}>
      <EntityForm key={`${entity.id} ${JSON.stringify(entity)}`} entity={entity} labels={labels} nameField={nameField} />
      {merged.length > 0 && (
        <div className={styles.merged}>
          <span className={styles.dim}>{text('entities:merged')}</span>
          {merged.map((one) => (
            <Button key={one.id} size="compact-xs" variant="default" onClick={() => void separate(one)} title={text('entities:separate', { name: one.name })}>
              {one.name} ×
            </Button>
          ))}
        </div>
      )}
      <h2 className={styles.subheading}>
        {uses === null || uses.total === 0 || uses.total > uses.mentions.length
          ? text('entities:mentions-of', { count: uses?.total ?? 0 })
          : text('entities:mentions-in', { mentions: text('entities:mentions-of', { count: uses.total }), count: new Set(uses.mentions.map(({ document }) => document)).size })}
      </h2>
      {uses?.total === 0 && <p className={styles.note}>{text('entities:mentions-none')}</p>}
      {uses !== null && uses.total > uses.mentions.length && (
        <p className={styles.note}>{text('entities:mentions-more', { shown: uses.mentions.length, total: uses.total })}</p>
      )}
      <MentionsInContext mentions={uses?.mentions ?? []} picked={picked} onPicked={onPicked} scroller={mentionList} onLeave={onLeave} />
    </section>
  )
}
