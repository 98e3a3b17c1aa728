import { Button, Group, Modal, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isPartialDate, PAGE_FIELDS, type PageField } from '#core/document/metadata'
import { useText } from '#renderer/i18n/i18n'
import type { ReviewRow } from '#renderer/state/review/rows'
import { changeMetadata, type FieldChange } from './bulk'

const LEAVE: FieldChange = { kind: 'leave' }

/** Says newspaper, day and page of many articles at once, or takes back what was said. */
export function MetadataDialog({ rows, onClose }: { readonly rows: readonly ReviewRow[] | null; readonly onClose: () => void }) {
  const text = useText()
  return (
    <Modal
      opened={rows !== null}
      onClose={onClose}
      title={text('review:metadata-title', { count: rows?.length ?? 0 })}
      closeButtonProps={{ 'aria-label': text('frame:close') }}
    >
      {rows !== null && <Fields rows={rows} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ rows, onClose }: { readonly rows: readonly ReviewRow[]; readonly onClose: () => void }) {
  const text = useText()
  const [changes, setChanges] = useState<Readonly<Record<PageField, FieldChange>>>({ newspaper: LEAVE, date: LEAVE, page: LEAVE })
  const set = (field: PageField, change: FieldChange) => setChanges((now) => ({ ...now, [field]: change }))
  const date = changes.date.kind === 'set' ? changes.date.value.trim() : ''
  const badDate = date !== '' && !isPartialDate(date)
  const isNothing = PAGE_FIELDS.every((field) => changes[field].kind === 'leave')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (badDate || isNothing) return
        onClose()
        void changeMetadata(rows, changes)
      }}
    >
      <Text fz="sm" c="dimmed" mb="sm">
        {text('review:metadata-text')}
      </Text>
      {PAGE_FIELDS.map((field) => {
        const change = changes[field]
        return (
          <Group key={field} gap={8} mb={10} align="flex-end" wrap="nowrap">
            <Select
              w={150}
              label={text(`review:${field}`)}
              allowDeselect={false}
              data={(['leave', 'set', 'unset'] as const).map((kind) => ({ value: kind, label: text(`review:field-${kind}`) }))}
              value={change.kind}
              onChange={(kind) => set(field, kind === 'set' ? { kind, value: '' } : { kind: kind as 'leave' | 'unset' })}
            />
            <TextInput
              flex={1}
              aria-label={text('review:field-value', { field: text(`review:${field}`) })}
              placeholder={text(field === 'date' ? 'review:date-form' : 'review:field-none')}
              error={field === 'date' && badDate}
              value={change.kind === 'set' ? change.value : ''}
              onChange={(event) => set(field, { kind: 'set', value: event.currentTarget.value })}
            />
          </Group>
        )
      })}
      <Group justify="flex-end" mt="md" gap={8}>
        <Button variant="default" onClick={onClose}>
          {text('frame:cancel')}
        </Button>
        <Button type="submit" disabled={badDate || isNothing}>
          {text('review:metadata-do')}
        </Button>
      </Group>
    </form>
  )
}
