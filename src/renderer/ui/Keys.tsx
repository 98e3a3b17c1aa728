import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import { keyCaps, onMac } from '#renderer/state/strokes'

/** A shortcut as key caps: strokes that are pressed one after the other stand apart. */
export function Keys({ keys }: { readonly keys: string }) {
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
