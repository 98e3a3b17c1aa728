import { Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChecks, IconLinkPlus, IconPin, IconTagOff, IconTags, IconWand } from '@tabler/icons-react'
import { memo } from 'react'
import type { ShownLabel as Label } from '#renderer/state/labels'
import { useText } from '#renderer/i18n/i18n'
import { useDocuments } from '#renderer/state/document-store'
import { Keys } from '#renderer/ui/Keys'
import { Tool, WithKeys } from '#renderer/ui/Tool'
import { Toolbar, ToolGap } from '#renderer/ui/Toolbar'
import { LabelMark } from './LabelMark'
import type { TagActions } from './tag-actions'
import { labelKeys, type TagPanels } from './use-tag-commands'
import styles from './TagDesk.module.css'

interface Props {
  readonly labels: readonly Label[]
  readonly actions: TagActions
  readonly panels: TagPanels
  readonly showsRepairs: boolean
  /** The label that whatever is selected gets at once; null for none. */
  readonly held: string | null
  readonly isOnMention: boolean
}

/** The labels with their keys, and what else can be done, for the mouse. */
export const TagToolbar = memo(function TagToolbar({ labels, actions, panels, showsRepairs, held, isOnMention }: Props) {
  const text = useText()
  const canUndo = useDocuments((state) => (state.history?.past ?? null) !== null)
  const canRedo = useDocuments((state) => (state.history?.future ?? null) !== null)
  return (
    <Toolbar name={text('tag:toolbar')}>
      <Tool name={text('document:undo')} keys="Mod+Z" disabled={!canUndo} run={actions.undo}><IconArrowBackUp size={18} /></Tool>
      <Tool name={text('document:redo')} keys="Mod+Shift+Z" disabled={!canRedo} run={actions.redo}><IconArrowForwardUp size={18} /></Tool>
      <ToolGap />
      {labels.map((label, index) => (
        <button
          key={label.name}
          type="button"
          className={styles.label}
          aria-label={text('tag:label', { label: label.title, name: label.name })}
          data-held={held === label.name || undefined}
          onClick={() => actions.tag(label.name)}
        >
          <LabelMark labels={labels} name={label.name}>
            {label.title}
          </LabelMark>
          <Keys keys={labelKeys(label.key, index).at(-1) ?? ''} />
        </button>
      ))}
      <ToolGap />
      <Tool name={text('tag:hold')} keys="H" pressed={held !== null} run={panels.hold}><IconPin size={18} /></Tool>
      <Tool name={text('tag:keep-piece')} keys="M" run={actions.keepPiece}><IconLinkPlus size={18} /></Tool>
      <Tool name={text('tag:tag-all')} keys="T" run={() => panels.openTagAll('tag')}><IconTags size={18} /></Tool>
      <Tool name={text('tag:untag')} keys="D" disabled={!isOnMention} run={actions.untag}><IconTagOff size={18} /></Tool>
      <Tool name={text('tag:repairs')} keys="V" pressed={showsRepairs} run={panels.toggleRepairs}><IconWand size={18} /></Tool>
      <ToolGap wide />
      <Tooltip label={<WithKeys name={text('tag:finish-long')} keys="Mod+Enter" />}>
        <Button size="compact-sm" leftSection={<IconChecks size={16} />} onClick={actions.finish}>
          {text('tag:finish')}
        </Button>
      </Tooltip>
    </Toolbar>
  )
})
