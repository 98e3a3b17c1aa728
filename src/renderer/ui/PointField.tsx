import { Button, Group, Paper, TextInput } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Point } from './PointMenu'
import styles from './PointField.module.css'

/** A value that can be taken from a list instead of being typed. */
export interface FieldChoice {
  readonly value: string
  readonly label: string
}

/** More choices than this are not listed: what is typed narrows them down. */
const LISTED = 60

interface Props {
  /** What is asked for. */
  readonly label: string
  /** What may be entered. */
  readonly note: string
  readonly action: string
  readonly at: Point
  readonly first: string
  /** Only the digits of a whole number can be typed; without it any text. */
  readonly digits?: boolean
  /** What can be entered, to be clicked; only those that begin with what is typed are shown. */
  readonly choices?: readonly FieldChoice[]
  /** What was entered; never empty. */
  readonly onDone: (value: string) => void
  readonly onClose: () => void
}

/** A small field for one value, at a place of the window: Enter takes it, Escape or a click beside it does not. */
export function PointField({ label, note, action, at, first, digits = false, choices = [], onDone, onClose }: Props) {
  const [value, setValue] = useState(first)
  const outside = useClickOutside(onClose)
  const fitting = choices.filter((choice) => choice.value.startsWith(value)).slice(0, LISTED)
  function take(taken: string): void {
    onClose()
    if (taken !== '') onDone(taken)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    take(value)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onClose()
  }
  // In the window itself: within a moved row of a list a place would be one of that row.
  return createPortal(
    <Paper
      ref={outside}
      component="form"
      onSubmit={submit}
      onKeyDown={onKeyDown}
      shadow="md"
      withBorder
      p={8}
      style={{ position: 'fixed', zIndex: 300, left: Math.min(at.x, window.innerWidth - 340), top: Math.max(8, Math.min(at.y, window.innerHeight - (choices.length === 0 ? 140 : 380))) }}
    >
      <Group gap={8} align="flex-end" wrap="nowrap">
        <TextInput
          label={label}
          description={note}
          inputWrapperOrder={['label', 'input', 'description']}
          inputMode={digits ? 'numeric' : 'text'}
          size="xs"
          w={200}
          autoFocus // at once, not after the next frame: what is typed next is meant for this field
          autoComplete="off"
          value={value}
          onChange={({ currentTarget }) => setValue(digits ? onlyDigits(currentTarget.value) : currentTarget.value)}
        />
        <Button type="submit" size="xs" mb={22}>
          {action}
        </Button>
      </Group>
      {choices.length > 0 && (
        <ul className={styles.choices}>
          {fitting.map((choice) => (
            <li key={choice.value}>
              <button type="button" className={styles.choice} onClick={() => take(choice.value)}>
                <span className={styles.value}>{choice.value}</span>{' '}
                <span className={styles.label}>{choice.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Paper>,
    document.body,
  )
}

function onlyDigits(typed: string): string {
  return typed.replace(/[０-９]/g, half).replace(/\D/g, '').slice(0, 9)
}

/** A full-width digit, as an input method may type it, as the plain one. */
function half(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0)
}
