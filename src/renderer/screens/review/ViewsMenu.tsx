import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { FIRST_VIEW, forgetView, saveView, setView, type ReviewView } from '#renderer/state/review/view'
import { useSession } from '#renderer/state/session'
import styles from './review.module.css'

/** The views that were kept under a name: show one, keep the present one, forget one. */
export function ViewsMenu() {
  const text = useText()
  const saved = useSession((session) => session.preferences.reviewViews)
  const [name, setName] = useState('')
  const [opened, setOpened] = useState(false)
  function keep() {
    if (name.trim() === '') return
    saveView(name.trim())
    setName('')
    setOpened(false)
  }
  function show(view: ReviewView) {
    setView(view)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={280} trapFocus returnFocus hideDetached={false}>
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
          {(saved ?? []).map((one) => (
            <li key={one.name}>
              <button type="button" onClick={() => show(one.view)}>
                {one.name}
              </button>
              <ActionIcon variant="subtle" color="gray" aria-label={text('review:view-forget', { name: one.name })} onClick={() => forgetView(one.name)}>
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <div className={styles.saveView}>
          <TextInput
            size="xs"
            aria-label={text('review:view-name')}
            placeholder={text('review:view-name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
          />
          <Button size="xs" disabled={name.trim() === ''} onClick={keep}>
            {text('review:view-save')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
