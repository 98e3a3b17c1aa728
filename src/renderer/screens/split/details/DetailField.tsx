import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconArrowBack, IconCheck } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { MetadataField } from '#core/document/metadata'
import type { Author } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { FIELD_NAMES } from './details'
import styles from './details.module.css'

interface Props {
  readonly field: MetadataField
  /** The value as it is typed; empty for none. */
  readonly value: string
  /** Who says it. */
  readonly by: Author
  /** The editor typed another value, or confirms the one that is there; false when it was refused. */
  readonly onSay: (typed: string) => boolean
  readonly onTakeBack: () => void
}

/** One field: what the machine read is dotted until it is confirmed or changed; an editor's word can be taken back. */
export function DetailField({ field, value, by, onSay, onTakeBack }: Props) {
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const name = text(FIELD_NAMES[field])

  function commit(): void {
    if (typed !== null && typed.trim() !== value) onSay(typed)
    setTyped(null)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (typed === null) onSay(value)
      else commit()
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
    }
  }
  const isRead = by === 'machine'
  return (
    <div className={styles.field} data-by={by}>
      <span className={styles.name} aria-hidden title={name}>{name}</span>
      <TextInput
        size="xs"
        classNames={{ input: styles.input }}
        aria-label={name}
        value={typed ?? value}
        placeholder={text(isRead ? 'details:nothing-read' : 'details:none')}
        aria-description={text(isRead ? 'details:by-machine' : 'details:by-editor')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <Tooltip label={text(isRead ? 'details:confirm' : 'details:take-back')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`${text(isRead ? 'details:confirm' : 'details:take-back')}: ${name}`}
          onClick={() => (isRead ? onSay(typed ?? value) : onTakeBack())}
        >
          {isRead ? <IconCheck size={15} /> : <IconArrowBack size={15} />}
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
