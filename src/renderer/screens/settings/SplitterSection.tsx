import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SplitterState } from '#contract/calls/splitter'
import { useText, type Say } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { exportProfile, forgetProfile, importProfile, loadSplitter, useSplitter } from '#renderer/state/splitter'

/** What the splitter learned from the project's pages, and what can be done with it. */
export function SplitterSection() {
  const text = useText()
  const dir = useSession((session) => session.project?.dir ?? null)
  const state = useSplitter((splitter) => splitter.state)
  const [isAsking, setAsking] = useState(false)
  const readOnly = useSession((session) => readOnlyReason(session) !== null)
  const hasLearned = state !== null && state.pages > 0
  useEffect(() => void loadSplitter(), [dir])
  const hasProject = () => useSession.getState().project !== null
  const canChange = () => hasProject() && readOnlyReason(useSession.getState()) === null
  useCommands([
    { id: 'settings.export-profile', title: 'learning:export', screen: 'settings', when: hasProject, run: () => void exportProfile() },
    { id: 'settings.import-profile', title: 'learning:import', screen: 'settings', when: canChange, run: () => void importProfile() },
    { id: 'settings.forget-profile', title: 'learning:reset', screen: 'settings', when: canChange, run: () => setAsking(true) },
  ])
  if (dir === null) return <Text c="dimmed" fz="sm">{text('learning:none')}</Text>
  return (
    <>
      <Text c="dimmed" fz="sm" mb={6}>
        {text('learning:hint')}
      </Text>
      <Text fz="sm" mb={10} role="status">
        {state === null ? '…' : sentences(state, text)}
      </Text>
      <Group gap={8}>
        <Button size="xs" variant="default" disabled={!hasLearned} onClick={() => void exportProfile()}>
          {text('learning:export')}
        </Button>
        <Button size="xs" variant="default" disabled={readOnly} onClick={() => void importProfile()}>
          {text('learning:import')}
        </Button>
        <Button size="xs" variant="default" disabled={!hasLearned || readOnly} onClick={() => setAsking(true)}>
          {text('learning:reset')}
        </Button>
      </Group>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={text('learning:reset-title')} closeButtonProps={{ 'aria-label': text('learning:cancel') }}>
        <Text fz="sm">{text('learning:reset-text')}</Text>
        <Group justify="flex-end" mt="md" gap={8}>
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {text('learning:cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              setAsking(false)
              void forgetProfile()
            }}
          >
            {text('learning:reset-confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}

function sentences({ pages, waiting, isFollowed }: SplitterState, text: Say): string {
  const learned = pages === 0 ? text('learning:learned-none') : text('learning:learned', { count: pages })
  const followed = pages === 0 ? '' : text(isFollowed ? 'learning:followed' : 'learning:not-followed')
  return [waiting > 0 && pages === 0 ? '' : learned, waiting > 0 ? text('learning:waiting', { count: waiting }) : followed].filter((part) => part !== '').join(' ')
}
