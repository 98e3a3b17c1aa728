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
  useCommands([{ id: 'review.views', title: 'review:views', keys: ['V'], screen: 'review', run: () => setOpened(true) }])
  function keep(name: string) {
    saveView(name)
    say('review:view-kept', { name })
    setOpened(false)
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
            <SavedView key={name} name={name} renaming={renaming === name} onRenaming={(on) => setRenaming(on ? name : null)} onShow={() => show(view)} />
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
  readonly onRenaming: (on: boolean) => void
  readonly onShow: () => void
}

function SavedView({ name, renaming, onRenaming, onShow }: SavedProps) {
  const text = useText()
  function rename(to: string) {
    onRenaming(false)
    if (to !== name) renameView(name, to)
  }
  if (renaming) {
    return (
      <li>
        <NameField label={text('review:view-new-name', { name })} button={text('review:view-rename-do')} first={name} onName={rename} onCancel={() => onRenaming(false)} />
      </li>
    )
  }
  return (
    <li>
      <button type="button" title={name} onClick={onShow}>
        {name}
      </button>
      <ActionIcon variant="subtle" color="gray" aria-label={text('review:view-rename', { name })} onClick={() => onRenaming(true)}>
        <IconPencil size={14} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={text('review:view-forget', { name })} onClick={() => forgetView(name)}>
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
    if (event.key === 'Enter' && name !== '') onName(name)
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
