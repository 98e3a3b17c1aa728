import { Button, Group, Modal, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import type { ShownLabel } from '#renderer/state/labels'
import { removeLabel, usesOf, type LabelUses } from './label-actions'

interface Props {
  readonly label: ShownLabel
  readonly others: readonly ShownLabel[]
  readonly onClose: () => void
}

/** Says what a label is used for, over all documents, and asks what shall become of it. */
export function RemoveLabelDialog({ label, others, onClose }: Props) {
  const text = useText()
  const [uses, setUses] = useState<LabelUses | null>(null)
  const [choice, setChoice] = useState<'relabel' | 'untag'>('relabel')
  const [heir, setHeir] = useState(others[0]?.name ?? '')
  useEffect(() => {
    let gone = false
    void usesOf(label.name, null).then((found) => !gone && setUses(found))
    return () => void (gone = true)
  }, [label.name])
  const isUsed = uses !== null && (uses.mentions > 0 || uses.entities > 0)
  return (
    <Modal opened onClose={onClose} title={text('labels:remove', { label: label.title })}>
      <Stack gap="sm">
        <Text size="sm">
          {uses === null ? text('labels:counting') : isUsed ? text('labels:used', { mentions: uses.mentions, documents: uses.documents, entities: uses.entities }) : text('labels:unused')}
        </Text>
        {isUsed && (
          <Radio.Group value={choice} onChange={(value) => setChoice(value as typeof choice)} aria-label={text('labels:heir')}>
            <Stack gap={8}>
              <Group gap={8}>
                <Radio value="relabel" label={text('labels:relabel')} />
                <NativeSelect
                  aria-label={text('labels:heir')}
                  size="xs"
                  value={heir}
                  disabled={choice !== 'relabel'}
                  onChange={(event) => setHeir(event.currentTarget.value)}
                  data={others.map(({ name, title }) => ({ value: name, label: title }))}
                />
              </Group>
              <Radio value="untag" label={text('labels:untag')} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {text('frame:cancel')}
          </Button>
          <Button
            color="red"
            disabled={uses === null}
            onClick={() => {
              onClose()
              void removeLabel(label, isUsed && choice === 'relabel' ? heir : null)
            }}
          >
            {text('labels:remove-do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
