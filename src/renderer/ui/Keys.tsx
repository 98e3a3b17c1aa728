import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import { useShownKeys } from '#renderer/state/chosen-keys'
import { keyCaps, onMac } from '#renderer/state/strokes'

/** The shortcut of a command of this screen, as it is written in the code; a person who chose another key sees that one. */
export function Keys({ keys }: { readonly keys: string }) {
  return <KeyCaps keys={useShownKeys(keys)} />
}

/** These very keys as key caps: strokes that are pressed one after the other stand apart. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span style={{ display: 'inline-flex', gap: 3, whiteSpace: 'nowrap' }}>
      {keyCaps(keys, onMac()).map((stroke, i) => (
        <Fragment key={i}>
          {i > 0 && <span aria-hidden> </span>}
          {stroke.map((cap) => (
            <Kbd key={cap} size="xs">
              {cap}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
