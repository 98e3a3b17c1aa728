import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowMerge, IconArrowsSplit2, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import { useProjectSteps } from '#renderer/state/project-steps'
import { useEntityView } from '#renderer/state/entities/show-entity'
import { Tool } from '#renderer/ui/Tool'
import { Toolbar, ToolGap } from '#renderer/ui/Toolbar'
import { ENTITY_KEYS, type EntityActions } from './use-entity-commands'

/** What can be done with entities, for the mouse. */
export function EntityTools({ actions }: { readonly actions: EntityActions }) {
  const text = useText()
  const canUndo = useProjectSteps(({ past }) => past.length > 0)
  const canRedo = useProjectSteps(({ future }) => future.length > 0)
  const chosen = useEntityView((view) => view.chosen.size)
  return (
    <Toolbar name={text('entities:tools')}>
      <Tool name={text('entities:undo')} keys={ENTITY_KEYS.undo[0]} disabled={!canUndo} run={actions.undo}><IconArrowBackUp size={18} /></Tool>
      <Tool name={text('entities:redo')} keys={ENTITY_KEYS.redo[0]} disabled={!canRedo} run={actions.redo}><IconArrowForwardUp size={18} /></Tool>
      <ToolGap />
      <Tool name={text('entities:create')} keys={ENTITY_KEYS.create[0]} run={actions.create}><IconPlus size={18} /></Tool>
      <Tool name={text('entities:merge')} keys={ENTITY_KEYS.merge[0]} disabled={chosen === 0} run={actions.merge}><IconArrowMerge size={18} /></Tool>
      <Tool name={text('entities:split')} keys={ENTITY_KEYS.split[0]} run={actions.split}><IconArrowsSplit2 size={18} /></Tool>
      <Tool name={text('entities:delete')} keys={ENTITY_KEYS.delete[0]} run={actions.delete}><IconTrash size={18} /></Tool>
      <ToolGap wide />
      {chosen > 0 && (
        <Button size="compact-xs" variant="light" onClick={actions.merge}>
          {text('entities:merge-short', { count: chosen })}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={text('entities:more')}>
            <IconDots size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={actions.import}>{text('entities:import')}</Menu.Item>
          <Menu.Item onClick={actions.exportCsv}>{text('entities:export-csv')}</Menu.Item>
          <Menu.Item onClick={actions.exportJson}>{text('entities:export-json')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Toolbar>
  )
}
