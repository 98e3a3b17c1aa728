import { Menu } from '@mantine/core'
import { Fragment, useEffectEvent, useLayoutEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { KeyCaps, Keys } from './Keys'

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface PointMenuItem {
  readonly id: string
  readonly label: ReactNode
  /** One character that chooses this item while the menu is open. */
  readonly letter?: string | undefined
  /** The shortcut that does the same without the menu. */
  readonly keys?: string | undefined
  /** Begins a group, under this name. */
  readonly group?: string | undefined
  readonly run: () => void
}

interface Props {
  readonly name: string
  readonly at: Point
  readonly items: readonly PointMenuItem[]
  /** Called once when the menu goes away, before the chosen item runs. */
  readonly onClose: () => void
}

/** Not a key: the one that opened the menu is still on its way. */
const CLOSING: ('mousedown' | 'touchstart')[] = ['mousedown', 'touchstart']

/** A menu keeps clear of all four edges of the window. */
const ON_SCREEN = { flip: true, shift: { crossAxis: true, padding: 8 } }

/** A menu at a place of the window rather than at a button: for a line of text, a selection, a card. */
export function PointMenu({ name, at, items, onClose }: Props) {
  function choose(item: PointMenuItem): void {
    onClose()
    item.run()
  }
  // Letters count from the moment the menu is there, before it has the focus: whoever types `R H` does not wait for it.
  const onLetter = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return
    const item = items.find(({ letter }) => letter !== undefined && letter.toLowerCase() === event.key.toLowerCase())
    if (item === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(item)
  })
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onLetter(event)
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [])
  // An item closes the menu itself (`choose`): it may open another one in its place, which must not be closed as well.
  // In the window itself: within a moved row of a list a place would be one of that row.
  return createPortal(
    <Menu opened onClose={onClose} closeOnItemClick={false} position="bottom-start" returnFocus={false} hideDetached={false} clickOutsideEvents={CLOSING} middlewares={ON_SCREEN} shadow="md" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={name} mah="70vh" style={{ overflowY: 'auto' }}>
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {item.group !== undefined && index > 0 && <Menu.Divider />}
            {item.group !== undefined && item.group !== '' && <Menu.Label>{item.group}</Menu.Label>}
            <Menu.Item onClick={() => choose(item)} rightSection={<KeySign item={item} />}>
              {item.label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>,
    document.body,
  )
}

function KeySign({ item }: { readonly item: PointMenuItem }) {
  if (item.letter !== undefined) return <KeyCaps keys={item.letter} />
  return item.keys === undefined ? null : <Keys keys={item.keys} />
}
