import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import type { ShownLabel } from '#renderer/state/labels'
import { createEntity } from './entity-actions'

interface Props {
  readonly labels: readonly ShownLabel[]
  /** What was searched for in vain, very likely the name. */
  readonly name: string
  /** The label that is shown in the list; null for all. */
  readonly label: string | null
  readonly onClose: () => void
}

/** Asks for the name of a new entity, and what it is. */
export function NewEntityDialog({ labels, name: first, label: shown, onClose }: Props) {
  const text = useText()
  const [name, setName] = useState(first)
  const [label, setLabel] = useState(shown ?? labels[0]?.name ?? '')
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
    onClose()
    void createEntity(name.trim(), label)
  }
  return (
    <Modal opened onClose={onClose} title={text('entities:create')}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput label={text('entities:name')} data-autofocus autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <NativeSelect
            label={text('entities:label')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            data={labels.map(({ name: value, title }) => ({ value, label: title }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text('frame:cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {text('entities:create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
