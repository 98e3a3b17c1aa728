import { Button, Group, TextInput } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { choosePlace } from '#renderer/state/choose-place'
import styles from './export.module.css'

interface Props {
  readonly path: string
  readonly layout: 'file' | 'folder'
  readonly onChange: (path: string) => void
}

/** Where the export goes. */
export function PlaceField({ path, layout, onChange }: Props) {
  const text = useText()
  async function browse() {
    const [chosen] = await choosePlace('save', path)
    if (chosen !== undefined) onChange(chosen)
  }
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        label={text(layout === 'file' ? 'export:file' : 'export:folder')}
        value={path}
        title={path}
        classNames={{ label: styles.label }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => void browse()}>
        {text('export:browse')}
      </Button>
    </Group>
  )
}
