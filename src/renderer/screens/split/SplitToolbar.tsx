import { Button, Text, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp, IconArrowForwardUp, IconArrowMerge, IconCategory, IconChecks, IconFileArrowRight, IconNewSection, IconRefresh, IconScissors, IconSearch, IconTrashX,
} from '@tabler/icons-react'
import { memo, type MouseEvent } from 'react'
import type { Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { redo, undo, useDocuments } from '#renderer/state/document-store'
import type { Point } from '#renderer/ui/PointMenu'
import { Tool, WithKeys } from '#renderer/ui/Tool'
import { Toolbar, ToolGap } from '#renderer/ui/Toolbar'
import type { SplitActions } from './split-actions'
import type { Popup } from './SplitPopup'
import { waitingOn } from './waiting'

interface Props {
  readonly document: Document
  readonly actions: SplitActions
  readonly open: (kind: Popup['kind'], at?: Point) => void
  readonly onResplit: () => void
}

/** The actions with the mouse, each with its key: what a beginner clicks and learns to press. */
export const SplitToolbar = memo(function SplitToolbar({ document, actions, open, onResplit }: Props) {
  const text = useText()
  const canUndo = useDocuments((state) => (state.history?.past ?? null) !== null)
  const canRedo = useDocuments((state) => (state.history?.future ?? null) !== null)
  const questions = waitingOn(document).length
  const below = (event: MouseEvent): Point => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    return { x: left, y: bottom + 4 }
  }
  return (
    <Toolbar name={text('split:toolbar')}>
      <Tool name={text('document:undo')} keys="Mod+Z" disabled={!canUndo} run={undo}><IconArrowBackUp size={18} /></Tool>
      <Tool name={text('document:redo')} keys="Mod+Shift+Z" disabled={!canRedo} run={redo}><IconArrowForwardUp size={18} /></Tool>
      <ToolGap />
      <Tool name={text('split:cut')} keys="Enter" run={actions.toggleCut}><IconScissors size={18} /></Tool>
      <Tool name={text('split:join')} keys="Backspace" run={actions.join}><IconArrowMerge size={18} /></Tool>
      <Tool name={text('split:give')} keys="G" run={(event) => open('give', below(event))}><IconFileArrowRight size={18} /></Tool>
      <Tool name={text('split:give-new')} keys="0" run={() => actions.give(0)}><IconNewSection size={18} /></Tool>
      <Tool name={text('split:role-choose')} keys="R" run={(event) => open('roles', below(event))}><IconCategory size={18} /></Tool>
      <Tool name={text('split:mark-furniture')} keys="M" run={actions.markFurniture}><IconTrashX size={18} /></Tool>
      <ToolGap />
      <Tool name={text('split:find')} keys="F" run={actions.find}><IconSearch size={18} /></Tool>
      <Tool name={text('split:resplit')} keys="Shift+S" run={onResplit}><IconRefresh size={18} /></Tool>
      <ToolGap wide />
      {questions > 0 ? (
        <Tooltip label={<WithKeys name={text('split:next-question')} keys="N" />}>
          <Button size="compact-sm" bg="var(--warn-soft)" c="var(--warn)" onClick={actions.nextQuestion}>
            {text('split:questions', { count: questions })}
          </Button>
        </Tooltip>
      ) : (
        <Text size="sm" c="var(--good)" mx={6}>{text(document.status === 'confirmed' ? 'split:confirmed' : 'split:no-questions')}</Text>
      )}
      <Tooltip label={<WithKeys name={text('split:confirm-long')} keys="Mod+Enter" />}>
        <Button size="compact-sm" leftSection={<IconChecks size={16} />} onClick={actions.confirmAndNext}>
          {text('split:confirm')}
        </Button>
      </Tooltip>
    </Toolbar>
  )
})
