import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { LinkedMention } from '#contract/calls/entities'
import { namesOf, type Entity } from '#core/entity/entity'
import { useText } from '#renderer/i18n/i18n'
import { splitOff } from './entity-actions'

interface Props {
  readonly entity: Entity
  /** Those that were chosen in the list of mentions. */
  readonly mentions: readonly LinkedMention[]
  readonly onClose: () => void
}

/** What of an entity is somebody else's: some of its names, and the mentions that were chosen. */
export function SplitDialog({ entity, mentions, onClose }: Props) {
  const text = useText()
  const [names, setNames] = useState<readonly string[]>([])
  const [name, setName] = useState(mentions[0]?.quote ?? '')
  const first = name.trim() === '' ? (names[0] ?? '') : name.trim()
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (first === '') return
    onClose()
    void splitOff(entity, [first, ...names.filter((one) => one !== first)], mentions)
  }
  return (
    <Modal opened onClose={onClose} title={text('entities:split-title', { name: entity.name })}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{text('entities:split-text')}</Text>
          <Checkbox.Group label={text('entities:split-names')} value={[...names]} onChange={setNames}>
            <Stack gap={6} mt={6}>
              {namesOf(entity).map((one) => (
                <Checkbox key={one} value={one} label={one} size="sm" />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput
            label={text('entities:split-name')}
            data-autofocus
            autoComplete="off"
            value={name}
            placeholder={names[0] ?? ''}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {mentions.length === 0 ? text('entities:split-mentions-none') : text('entities:split-mentions', { count: mentions.length })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text('frame:cancel')}
            </Button>
            <Button type="submit" disabled={first === ''}>
              {text('entities:split-do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
