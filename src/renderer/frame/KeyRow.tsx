import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { chooseKey, holderOf, isChangeable, isChanged, resetKey } from '#renderer/state/chosen-keys'
import type { Command } from '#renderer/state/commands'
import { keysOf } from '#renderer/state/keys-of'
import { onMac, strokeOf } from '#renderer/state/strokes'
import { KeyCaps } from '#renderer/ui/Keys'
import styles from './frame.module.css'

interface Props {
  readonly command: Command
  /** Whether this row waits for its new key. */
  readonly changing: boolean
  readonly onChanging: (changing: boolean) => void
}

/** A command with its keys. The next key after its button was pressed becomes the first of them, unless another command has it. */
export function KeyRow({ command, changing, onChanging }: Props) {
  const text = useText()
  /** The key that could not be had; who holds it is told as long as that is so. */
  const [wanted, setWanted] = useState<string | null>(null)
  const holder = wanted === null ? null : holderOf(wanted, command)
  const title = text(command.title, command.titleValues)
  const keys = keysOf(command)

  function finish(): void {
    setWanted(null)
    onChanging(false)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!changing || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Tab') return finish()
    const stroke = strokeOf(event.nativeEvent, onMac())
    if (stroke === null) return
    event.preventDefault()
    event.stopPropagation()
    if (stroke === 'Escape') return finish()
    if (chooseKey(command, stroke) === null) finish()
    else setWanted(stroke)
  }
  function reset(): void {
    setWanted(resetKey(command)?.key ?? null)
  }

  return (
    <div className={styles.keyRow}>
      <dt>{title}</dt>
      <dd>
        {changing ? (
          <span className={styles.keyWanted}>{text('frame:keys-press')}</span>
        ) : (
          keys.map((each, i) => (
            <span key={each} className={styles.keyOr}>
              {i > 0 && <span>{text('frame:keys-or')}</span>}
              <KeyCaps keys={each} />
            </span>
          ))
        )}
        {isChangeable(command) && (
          <ActionIcon
            variant={changing ? 'light' : 'subtle'}
            color="gray"
            size="sm"
            aria-label={text('frame:keys-change', { command: title })}
            aria-pressed={changing}
            onClick={() => (changing ? finish() : onChanging(true))}
            onKeyDown={onKeyDown}
            onBlur={() => changing && finish()}
          >
            <IconPencil size={14} />
          </ActionIcon>
        )}
        {isChanged(command) && !changing && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={text('frame:keys-reset', { command: title })} onClick={reset}>
            <IconArrowBackUp size={14} />
          </ActionIcon>
        )}
      </dd>
      {wanted !== null && holder !== null && (
        <p role="alert">
          <KeyCaps keys={wanted} /> {text('frame:keys-held', { command: text(holder.title, holder.titleValues) })}
        </p>
      )}
    </div>
  )
}
