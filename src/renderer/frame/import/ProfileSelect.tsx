import { Select } from '@mantine/core'
import type { ProfileChoice } from '#contract/calls/import'
import { useText } from '#renderer/i18n/i18n'
import { choosePlace } from '#renderer/state/choose-place'
import { nameOf } from '../paths'

interface ProfileSelectProps {
  readonly value: ProfileChoice
  readonly onChange: (choice: ProfileChoice) => void
}

/** What the pages are split with: what the project has learned, Galley as it comes, or a profile in a file. */
export function ProfileSelect({ value, onChange }: ProfileSelectProps) {
  const text = useText()
  const another = 'another'
  async function choose(kind: string | null) {
    if (kind === 'project' || kind === 'shipped') return onChange({ kind })
    if (kind !== another) return
    const [path] = await choosePlace('profile')
    if (path !== undefined) onChange({ kind: 'file', path })
  }
  const file = value.kind === 'file' ? [{ value: 'file', label: text('learning:choice-chosen', { name: nameOf(value.path) }) }] : []
  return (
    <Select
      size="xs"
      mr="auto"
      w={280}
      label={text('learning:choice')}
      allowDeselect={false}
      data={[
        { value: 'project', label: text('learning:choice-project') },
        { value: 'shipped', label: text('learning:choice-shipped') },
        ...file,
        { value: another, label: text('learning:choice-file') },
      ]}
      value={value.kind}
      onChange={(kind) => void choose(kind)}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
