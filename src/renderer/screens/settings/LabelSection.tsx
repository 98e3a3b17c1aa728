import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { useLabels, type ShownLabel } from '#renderer/state/labels'
import { redoStep, undoStep } from '#renderer/state/project-steps'
import { useSession } from '#renderer/state/session'
import { Keys } from '#renderer/ui/Keys'
import { AddLabelDialog } from './AddLabelDialog'
import { LabelRow } from './LabelRow'
import { RemoveLabelDialog } from './RemoveLabelDialog'
import styles from './labels.module.css'

/** The project's labels: what they are called, their keys and colours, and what they are for. */
export function LabelSection() {
  const text = useText()
  const labels = useLabels()
  const hasProject = useSession(({ project }) => project !== null)
  const isReadOnly = useSession(({ project }) => project !== null && project.readOnly !== null)
  const [open, setOpen] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'add' | ShownLabel | null>(null)
  const writable = () => hasProject && !isReadOnly
  useCommands([
    { id: 'settings.add-label', title: 'labels:add', keys: ['N'], screen: 'settings', when: writable, run: () => setDialog('add') },
    { id: 'settings.undo', title: 'labels:undo', keys: ['Mod+Z'], screen: 'settings', when: writable, run: () => void undoStep() },
    { id: 'settings.redo', title: 'labels:redo', keys: ['Mod+Shift+Z', 'Mod+Y'], screen: 'settings', when: writable, run: () => void redoStep() },
  ])
  if (!hasProject) return <Text c="dimmed" fz="sm">{text('settings:labels-none')}</Text>
  return (
    <>
      <Text c="dimmed" fz="sm" mb={6}>
        {text('settings:labels-hint')}
      </Text>
      <ul className={styles.list}>
        {labels.map((label, index) => (
          <LabelRow
            key={label.name}
            label={label}
            index={index}
            count={labels.length}
            isReadOnly={isReadOnly}
            isOpen={open === label.name}
            onOpen={() => setOpen(open === label.name ? null : label.name)}
            onRemove={() => setDialog(label)}
          />
        ))}
      </ul>
      <Button size="xs" variant="default" mt={8} disabled={isReadOnly} onClick={() => setDialog('add')} rightSection={<Keys keys="N" />}>
        {text('labels:add')}
      </Button>
      {dialog === 'add' && <AddLabelDialog count={labels.length} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'add' && <RemoveLabelDialog label={dialog} others={labels.filter(({ name }) => name !== dialog.name)} onClose={() => setDialog(null)} />}
    </>
  )
}
