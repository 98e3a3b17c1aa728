import { ActionIcon, Tooltip } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import { Keys } from './Keys'

interface Props {
  readonly name: string
  readonly keys: string
  /** It would do nothing now. It can still be reached, and says why when it is used. */
  readonly disabled?: boolean
  /** It is switched on; leave out for what is no switch. */
  readonly pressed?: boolean
  readonly run: (event: MouseEvent) => void
  readonly children: ReactNode
}

/** One action of a toolbar: an icon, with its name and its key beside the pointer. */
export function Tool({ name, keys, disabled = false, pressed, run, children }: Props) {
  return (
    <Tooltip label={<WithKeys name={name} keys={keys} />}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        color="gray"
        size="md"
        aria-label={name}
        aria-disabled={disabled}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(disabled ? { 'data-disabled': true } : {})}
        onClick={run}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** A name with its key, for the tip of a button. */
export function WithKeys({ name, keys }: { readonly name: string; readonly keys: string }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
      {name} <Keys keys={keys} />
    </span>
  )
}
