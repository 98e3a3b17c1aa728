import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { addLabel, freeLetter, keyProblem, nameProblem } from './label-actions'
import { ColourChoice } from './ColourChoice'

/** Asks for a new label. A name or a key that is taken is refused with who has it. */
export function AddLabelDialog({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const text = useText()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [key, setKey] = useState(freeLetter)
  const [colour, setColour] = useState(count % 8)
  const wrongName = name === '' ? null : nameProblem(name, text)
  const wrongKey = keyProblem(key, null, text)
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (name === '' || wrongName !== null || wrongKey !== null) return
    onClose()
    void addLabel({ name, title: title.trim() === '' ? name : title.trim(), key: key.toLowerCase(), colour, guideline: null })
  }
  return (
    <Modal opened onClose={onClose} title={text('labels:add')}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={text('labels:name')}
            description={text('labels:name-hint')}
            data-autofocus
            autoComplete="off"
            value={name}
            error={wrongName}
            onChange={(event) => setName(event.currentTarget.value.trim())}
          />
          <TextInput label={text('labels:title')} autoComplete="off" value={title} placeholder={name} onChange={(event) => setTitle(event.currentTarget.value)} />
          <TextInput label={text('labels:key')} autoComplete="off" maxLength={1} w={220} value={key.toUpperCase()} error={wrongKey} onChange={(event) => setKey(event.currentTarget.value.slice(-1))} />
          <ColourChoice colour={colour} label={title === '' ? text('labels:add') : title} disabled={false} onChoose={setColour} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text('frame:cancel')}
            </Button>
            <Button type="submit" disabled={name === '' || wrongName !== null || wrongKey !== null}>
              {text('labels:add-do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
