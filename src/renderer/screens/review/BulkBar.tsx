import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import { useProjectSteps } from '#renderer/state/project-steps'
import { useSteps } from '#renderer/state/review/change'
import type { ReviewRow } from '#renderer/state/review/rows'
import { redoInReview, undoInReview } from '#renderer/state/review/undo-in-review'
import { useSession } from '#renderer/state/session'
import { Keys } from '#renderer/ui/Keys'
import { WithKeys } from '#renderer/ui/Tool'
import { changeStatus, linkRows, unlinkRows } from './bulk'
import { useChosen } from './chosen'
import styles from './review.module.css'

/** Each status with its key: S, then a letter. */
export const STATUS_KEYS = { todo: 'S T', doing: 'S P', done: 'S D', 'left-out': 'S L' } as const

interface Props {
  readonly counts: string
  /** The chosen articles, else the one that the keyboard is on. */
  readonly meant: () => readonly ReviewRow[]
  readonly onDescribe: () => void
  /** False when there is no article that anything could be done with. */
  readonly any: boolean
}

/** How many there are and are chosen, and what can be done with all of those at once. */
export function BulkBar({ counts, meant, onDescribe, any }: Props) {
  const text = useText()
  const chosen = useChosen((state) => state.keys.size)
  const writable = useSession((session) => session.project?.readOnly === null)
  const { past, future, busy } = useSteps()
  const ofProject = useProjectSteps()
  const can = writable && !busy
  return (
    <div className={styles.bulkBar}>
      <p className={styles.counts} role="status">
        {chosen > 0 ? `${counts} · ${text('review:count-chosen', { count: chosen })}` : counts}
      </p>
      <Button size="xs" variant="default" disabled={past.length + ofProject.past.length === 0 || !can} leftSection={<IconArrowBackUp size={14} />} onClick={() => void undoInReview()}>
        {text('document:undo')}
      </Button>
      <Tooltip label={<WithKeys name={text('document:redo')} keys="Mod+Shift+Z" />}>
        <ActionIcon size={30} variant="default" disabled={future.length + ofProject.future.length === 0 || !can} aria-label={text('document:redo')} onClick={() => void redoInReview()}>
          <IconArrowForwardUp size={15} />
        </ActionIcon>
      </Tooltip>
      <Button size="xs" variant="default" disabled={!can || !any} onClick={onDescribe}>
        {text('review:metadata')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button size="xs" variant="default" disabled={!can || !any} rightSection={<IconChevronDown size={14} />}>
            {text('review:same-story')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={<Keys keys="L" />} onClick={() => void linkRows(meant())}>
            {text('review:link')}
          </Menu.Item>
          <Menu.Item rightSection={<Keys keys="Shift+L" />} onClick={() => void unlinkRows(meant())}>
            {text('review:unlink')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button size="xs" disabled={!can || !any} rightSection={<IconChevronDown size={14} />}>
            {text('review:set-status')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['todo', 'doing', 'done', 'left-out'] as const).map((status) => (
            <Menu.Item key={status} rightSection={<Keys keys={STATUS_KEYS[status]} />} onClick={() => void changeStatus(meant(), status)}>
              {text(`review:status-${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
