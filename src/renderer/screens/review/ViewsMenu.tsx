import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconPencil, IconX } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { FIRST_VIEW, forgetView, renameView, saveView, showView, type ReviewView } from '#renderer/state/review/view'
import { useSession } from '#renderer/state/session'
import { say } from '#renderer/state/status'
import styles from './review.module.css'

/** The views that were kept under a name: show one, keep the present one, rename or forget one. */
export function ViewsMenu() {
  const text = useText()
  const saved = useSession((session) => session.preferences.reviewViews)
  const [opened, setOpened] = useState(false)
  const [renaming, setRenaming] = useState<string | null>(null)
  /** The view whose name takes the focus when it stands there again. */
  const [named, setNamed] = useState<string | null>(null)
  useCommands([{ id: 'review.views', title: 'review:views', keys: ['V'], screen: 'review', run: () => setOpened(true) }])
  function keep(name: string) {
    saveView(name)
    say('review:view-kept', { name })
    setOpened(false)
  }
  function rename(before: string, name: string) {
    setRenaming(null)
    setNamed(name)
    if (name !== before) renameView(before, name)
  }
  function forget(name: string, row: Element | null) {
    // The focus goes to the view beside it, or it would be nowhere.
    const beside = row?.nextElementSibling ?? row?.previousElementSibling
    beside?.querySelector('button')?.focus()
    forgetView(name)
  }
  function show(view: ReviewView) {
    showView(view)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={320} trapFocus returnFocus hideDetached={false} closeOnEscape={renaming === null} onClose={() => setRenaming(null)}>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmark size={14} />} onClick={() => setOpened(!opened)}>
          {text('review:views')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={text('review:views')}>
        <ul className={styles.savedViews}>
          <li>
            <button type="button" onClick={() => show(FIRST_VIEW)}>
              {text('review:view-all')}
            </button>
          </li>
          {(saved ?? []).map(({ name, view }) => (
            <SavedView
              key={name}
              name={name}
              renaming={renaming === name}
              takesFocus={named === name}
              onRename={() => setRenaming(name)}
              onName={(to) => rename(name, to)}
              onForget={(row) => forget(name, row)}
              onShow={() => show(view)}
            />
          ))}
        </ul>
        <NameField label={text('review:view-name')} button={text('review:view-save')} first="" onName={keep} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface SavedProps {
  readonly name: string
  readonly renaming: boolean
  readonly takesFocus: boolean
  readonly onRename: () => void
  /** With the name that it has from now on, be it the old one. */
  readonly onName: (name: string) => void
  readonly onForget: (row: Element | null) => void
  readonly onShow: () => void
}

function SavedView({ name, renaming, takesFocus, onRename, onName, onForget, onShow }: SavedProps) {
  const text = useText()
  if (renaming) {
    return (
      <li>
        <NameField label={text('review:view-new-name', { name })} button={text('review:view-rename-do')} first={name} onName={onName} onCancel={() => onName(name)} />
      </li>
    )
  }
  return (
    <li>
      {/* The list is open already: the focus moves within it. */}
      <button type="button" title={name} autoFocus={takesFocus} onClick={onShow}>
        {name}
      </button>
      <ActionIcon variant="subtle" color="gray" aria-label={text('review:view-rename', { name })} onClick={onRename}>
        <IconPencil size={14} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={text('review:view-forget', { name })} onClick={(event) => onForget(event.currentTarget.closest('li'))}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  )
}

interface NameProps {
  readonly label: string
  readonly button: string
  /** What stands there at first. */
  readonly first: string
  readonly onName: (name: string) => void
  readonly onCancel?: () => void
}

function NameField({ label, button, first, onName, onCancel }: NameProps) {
  const [typed, setTyped] = useState(first)
  const name = typed.trim()
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && name !== '') {
      // The focus moves on: the key must not press what takes it.
      event.preventDefault()
      onName(name)
    }
    // The list stays open: only the new name is given up.
    if (event.key === 'Escape') onCancel?.()
  }
  return (
    <div className={styles.saveView}>
      <TextInput
        size="xs"
        maxLength={100}
        aria-label={label}
        placeholder={label}
        value={typed}
        autoFocus={first !== ''}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="xs" disabled={name === ''} onClick={() => onName(name)}>
        {button}
      </Button>
    </div>
  )
}
