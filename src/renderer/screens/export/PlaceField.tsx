import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
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
  const field = useRef<HTMLInputElement>(null)
  // Of a path that is longer than the field the end is what matters; while it is typed, the caret decides.
  useEffect(() => {
    if (field.current !== null && document.activeElement !== field.current) field.current.scrollLeft = field.current.scrollWidth
  }, [path])
  async function browse() {
    const [chosen] = await choosePlace('save', path)
    if (chosen !== undefined) onChange(chosen)
  }
  return (
    <TextInput
      ref={field}
      label={text(layout === 'file' ? 'export:file' : 'export:folder')}
      value={path}
      title={path}
      classNames={{ label: styles.label }}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        <Tooltip label={text('export:browse')}>
          <ActionIcon variant="subtle" color="gray" aria-label={text('export:browse')} onClick={() => void browse()}>
            <IconFolder size={18} />
          </ActionIcon>
        </Tooltip>
      }
    />
  )
}
