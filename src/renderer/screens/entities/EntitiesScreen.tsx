import { Button, TextInput } from '@mantine/core'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useEntityList } from '#renderer/state/entities/entity-list'
import { useEntitySearch } from '#renderer/state/entities/find-entities'
import { useEntityView } from '#renderer/state/entities/show-entity'
import { useCounts, useMentionsOf } from '#renderer/state/entities/uses'
import { useLabels } from '#renderer/state/labels'
import { EmptyState } from '#renderer/ui/EmptyState'
import { activate, importEntities, standingEntity } from './entity-actions'
import { entityRows } from './entity-rows'
import { EntityDetails } from './EntityDetails'
import { EntityTable } from './EntityTable'
import { EntityTools } from './EntityTools'
import { NewEntityDialog } from './NewEntityDialog'
import { SplitDialog } from './SplitDialog'
import { useEntityCommands } from './use-entity-commands'
import styles from './entities.module.css'

/** The people, places and organisations of the project: find, put right, merge, split, and see every mention. */
export function EntitiesScreen() {
  const text = useText()
  const labels = useLabels()
  const list = useEntityList()
  const search = useEntitySearch(list)
  const { query, label, active } = useEntityView()
  const counts = useCounts(list)
  const rows = useMemo(() => entityRows(list, search, query, label), [list, search, query, label])
  const entity = standingEntity(active) ?? rows[0]
  const uses = useMentionsOf(list, entity?.id ?? null)
  const [picked, setPicked] = useState<{ readonly of: string; readonly mentions: ReadonlySet<string> }>({ of: '', mentions: NONE })
  const mentions = picked.of === entity?.id ? picked.mentions : NONE
  const [dialog, setDialog] = useState<'new' | 'split' | null>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const mentionList = useRef<HTMLDivElement>(null)
  const entityList = useRef<HTMLDivElement>(null)
  const focusList = () => entityList.current?.focus({ preventScroll: true })
  // Whatever was open over the list gives it the keys back.
  function closeDialog(): void {
    setDialog(null)
    focusList()
  }
  /** From the search on to what was found; Escape shows all again. */
  function onSearchKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || !['Enter', 'ArrowDown', 'Escape'].includes(event.key)) return
    if (event.key === 'Escape') useEntityView.setState({ query: '' })
    event.preventDefault()
    focusList()
  }

  const actions = useEntityCommands({
    rows,
    entity,
    create: () => setDialog('new'),
    split: () => setDialog('split'),
    focusSearch: () => takeCursor(searchField.current),
    focusName: () => takeCursor(nameField.current),
    focusMentions: () => mentionList.current?.focus(),
  })
  const isEmpty = list.entities.size === 0
  return (
    <div className={styles.screen}>
      <section className={styles.list}>
        <h1 className={styles.heading}>
          {text('entities:title')} <span className={styles.dim}>{text('entities:count', { count: rows.length })}</span>
        </h1>
        <div className={styles.filter}>
          <TextInput
            ref={searchField}
            aria-label={text('entities:search')}
            placeholder={text('entities:search-hint')}
            size="xs"
            value={query}
            onChange={(event) => useEntityView.setState({ query: event.currentTarget.value, active: null })}
            onKeyDown={onSearchKey}
            style={{ flex: 1 }}
          />
          <select
            className={styles.select}
            aria-label={text('entities:filter-label')}
            value={label ?? ''}
            onChange={(event) => useEntityView.setState({ label: event.currentTarget.value === '' ? null : event.currentTarget.value, active: null })}
          >
            <option value="">{text('entities:all-labels')}</option>
            {labels.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <EntityTools actions={actions} />
        {isEmpty ? (
          <EmptyState title={text('entities:none-title')} text={text('entities:none-text')}>
            <Button onClick={actions.create}>{text('entities:create')}</Button>
            <Button variant="default" onClick={importEntities}>
              {text('entities:import')}
            </Button>
          </EmptyState>
        ) : (
          <EntityTable rows={rows} labels={labels} counts={counts} active={Math.max(0, rows.findIndex(({ id }) => id === entity?.id))} onActive={activate} scroller={entityList} />
        )}
      </section>
      {entity !== undefined && (
        <EntityDetails
          entity={entity}
          labels={labels}
          uses={uses}
          picked={mentions}
          onPicked={(next) => setPicked({ of: entity.id, mentions: next })}
          nameField={nameField}
          mentionList={mentionList}
          onLeave={focusList}
        />
      )}
      {dialog === 'new' && <NewEntityDialog labels={labels} name={query.trim()} label={label} onClose={closeDialog} />}
      {dialog === 'split' && entity !== undefined && (
        <SplitDialog entity={entity} mentions={(uses?.mentions ?? []).filter((one) => mentions.has(`${one.document} ${one.mention}`))} onClose={closeDialog} />
      )}
    </div>
  )
}

/** The cursor goes into the field, and what stands there can be typed over. */
function takeCursor(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

const NONE: ReadonlySet<string> = new Set()
