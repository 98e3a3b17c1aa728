import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { Entity, EntityFacts } from '#core/entity/entity'
import type { SomeFacts } from '#core/entity/entity-edit'
import { useText } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'
import type { ShownLabel } from '#renderer/state/labels'
import { changeEntity } from './entity-actions'
import styles from './entities.module.css'

interface Props {
  readonly entity: Entity
  readonly labels: readonly ShownLabel[]
  readonly nameField: RefObject<HTMLInputElement | null>
}

/** What is said of an entity. A field is taken over when it is left, or by Enter; Escape puts back what was there. */
export function EntityForm({ entity, labels, nameField }: Props) {
  const text = useText()
  const isReadOnly = useSession(({ project }) => project?.readOnly !== null)
  const [name, setName] = useState(entity.name)
  const [others, setOthers] = useState(entity.otherNames.join('\n'))
  const [note, setNote] = useState(entity.note)
  const [links, setLinks] = useState(entity.links.join('\n'))

  function keep(values: SomeFacts): void {
    const isNew = (Object.keys(values) as (keyof EntityFacts)[]).some((key) => JSON.stringify(values[key]) !== JSON.stringify(entity[key]))
    if (isNew && values.name?.trim() !== '') void changeEntity(entity, values)
    else if (values.name !== undefined) setName(entity.name)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const field = event.currentTarget
    if (event.key === 'Escape') {
      setName(entity.name)
      setOthers(entity.otherNames.join('\n'))
      setNote(entity.note)
      setLinks(entity.links.join('\n'))
    } else if (event.key !== 'Enter' || (field instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey)) return
    event.preventDefault()
    // The list has the keys again; leaving the field takes it over.
    window.setTimeout(() => window.document.querySelector<HTMLElement>(`.${styles.rows}`)?.focus())
  }
  return (
    <div className={styles.form}>
      <TextInput
        ref={nameField}
        label={text('entities:name')}
        size="sm"
        readOnly={isReadOnly}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => keep({ name })}
        onKeyDown={onKeyDown}
      />
      <NativeSelect
        label={text('entities:label')}
        size="sm"
        disabled={isReadOnly}
        value={entity.label}
        onChange={(event) => keep({ label: event.currentTarget.value })}
        data={[
          ...labels.map(({ name: value, title }) => ({ value, label: title })),
          ...(labels.some(({ name: value }) => value === entity.label) ? [] : [{ value: entity.label, label: entity.label }]),
        ]}
      />
      <Textarea
        label={text('entities:other-names')}
        description={text('entities:other-names-hint')}
        size="sm"
        autosize
        minRows={2}
        maxRows={6}
        readOnly={isReadOnly}
        value={others}
        onChange={(event) => setOthers(event.currentTarget.value)}
        onBlur={() => keep({ otherNames: linesOf(others) })}
        onKeyDown={onKeyDown}
      />
      <Textarea
        label={text('entities:links')}
        description={text('entities:links-hint')}
        size="sm"
        autosize
        minRows={2}
        maxRows={6}
        readOnly={isReadOnly}
        value={links}
        onChange={(event) => setLinks(event.currentTarget.value)}
        onBlur={() => keep({ links: linesOf(links) })}
        onKeyDown={onKeyDown}
      />
      <Textarea
        className={styles.wide}
        label={text('entities:note')}
        size="sm"
        autosize
        minRows={1}
        maxRows={5}
        readOnly={isReadOnly}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => keep({ note: note.trim() })}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
