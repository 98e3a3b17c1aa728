import { Paper, TextInput } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Mention } from '#core/document/model'
import type { Entity, EntityId, EntityList } from '#core/entity/entity'
import { tidyName } from '#core/entity/name-key'
import type { Proposal } from '#core/entity/propose'
import { useText } from '#renderer/i18n/i18n'
import { excerpt } from '#renderer/state/edit-sentence'
import { useEntitySearch } from '#renderer/state/entities/find-entities'
import { KeyCaps } from '#renderer/ui/Keys'
import type { Point } from '#renderer/ui/PointMenu'
import { ReasonText } from './ReasonText'
import styles from './link.module.css'

interface Props {
  readonly at: Point
  readonly mention: Mention
  readonly list: EntityList
  readonly proposals: readonly Proposal[]
  readonly onLink: (entity: EntityId) => void
  readonly onNew: (name: string) => void
  readonly onClose: () => void
}

const ROWS = 8

/** A small field at the mention: proposals first; whoever types searches. Enter takes a row, the last one makes a new entity. */
export function EntityField({ at, mention, list, proposals, onLink, onNew, onClose }: Props) {
  const text = useText()
  const search = useEntitySearch(list)
  const outside = useClickOutside(onClose)
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState(0)
  const isSearch = query.trim() !== ''
  const found = isSearch ? search(query, ROWS) : proposals.map(({ entity }) => entity)
  const newName = tidyName(isSearch ? query : mention.quote)
  const last = found.length
  const active = Math.min(wanted, last)

  function take(index: number): void {
    onClose()
    const entity = found[index]
    if (entity === undefined) onNew(newName)
    else onLink(entity.id)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') setWanted(Math.min(active + 1, last))
    else if (event.key === 'ArrowUp') setWanted(Math.max(active - 1, 0))
    else if (event.key === 'Enter') take(event.ctrlKey || event.metaKey ? last : active)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Paper
      ref={outside}
      shadow="md"
      withBorder
      p={8}
      className={styles.field}
      style={{ left: Math.max(8, Math.min(at.x, window.innerWidth - 372)), top: Math.max(8, Math.min(at.y, window.innerHeight - 400)) }}
    >
      <TextInput
        label={text('entities:field', { quote: excerpt(mention.quote) })}
        placeholder={text('entities:field-hint')}
        size="sm"
        autoFocus // at once, not after the next frame: the letters that follow are meant for this field
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-controls="entity-rows"
        aria-activedescendant={`entity-row-${active}`}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setWanted(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="entity-rows" role="listbox" aria-label={text('entities:rows')} className={styles.rows}>
        {found.map((entity, index) => (
          <Row key={entity.id} index={index} active={active} onTake={take}>
            <EntityLine entity={entity} />
            <ReasonText proposal={isSearch ? undefined : proposals[index]} />
          </Row>
        ))}
        <Row index={last} active={active} onTake={take}>
          <span className={styles.name}>{text('entities:new', { name: excerpt(newName) })}</span>
          <KeyCaps keys="Mod+Enter" />
        </Row>
      </div>
    </Paper>
  )
}

interface RowProps {
  readonly index: number
  readonly active: number
  readonly onTake: (index: number) => void
  readonly children: ReactNode
}

function Row({ index, active, onTake, children }: RowProps) {
  return (
    <div
      id={`entity-row-${index}`}
      role="option"
      aria-selected={index === active}
      className={styles.row}
      // The field keeps the focus: it must not be gone before the press becomes a click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(index)}
    >
      {children}
    </div>
  )
}

function EntityLine({ entity }: { readonly entity: Entity }) {
  return (
    <span className={styles.name}>
      {entity.name}
      <span className={styles.dim}> {[entity.label, ...entity.otherNames].join(' · ')}</span>
    </span>
  )
}
