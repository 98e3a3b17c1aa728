import type { Entity } from '#core/entity/entity'
import { useCommands, type Command } from '#renderer/state/commands'
import { redoStep, undoStep } from '#renderer/state/project-steps'
import { useEntityView } from '#renderer/state/entities/show-entity'
import { useSession } from '#renderer/state/session'
import type { TextKey } from '#renderer/i18n/texts'
import { activate, chooseOnly, deleteEntities, exportEntities, importEntities, mergeChosen, toggleChosen } from './entity-actions'

interface Shown {
  readonly rows: readonly Entity[]
  /** The one that the details are about. */
  readonly entity: Entity | undefined
  readonly create: () => void
  readonly split: () => void
  readonly focusSearch: () => void
  readonly focusName: () => void
  readonly focusMentions: () => void
}

/** The keys of the Entities screen. */
export const ENTITY_KEYS = {
  create: ['C'],
  'edit-name': ['Enter', 'E'],
  'choose-row': ['Space'],
  'choose-all': ['Mod+A'],
  'choose-none': ['Escape'],
  merge: ['M'],
  split: ['S'],
  delete: ['Delete', 'D'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  next: ['J'],
  previous: ['K'],
  'focus-search': ['F'],
  'focus-mentions': ['G'],
  import: ['I'],
  'export-csv': ['X'],
} as const

export type EntityActions = ReturnType<typeof useEntityCommands>

/** Everything that can be done on the Entities screen, for the keys, the palette and the tools. */
export function useEntityCommands({ rows, entity, create, split, focusSearch, focusName, focusMentions }: Shown) {
  const step = (by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === entity?.id) + by]
    if (next !== undefined) activate(next.id)
  }
  const actions = {
    create,
    split,
    merge: () => entity !== undefined && void mergeChosen(entity),
    delete: () => void deleteEntities(entity),
    undo: () => void undoStep(),
    redo: () => void redoStep(),
    import: importEntities,
    exportCsv: () => void exportEntities('csv'),
    exportJson: () => void exportEntities('json'),
  }
  const writable = () => useSession.getState().project?.readOnly === null
  const onEntity = () => writable() && entity !== undefined
  useCommands([
    command('create', actions.create, writable),
    command('edit-name', focusName, onEntity),
    command('choose-row', () => entity !== undefined && toggleChosen(entity.id)),
    command('choose-all', () => chooseOnly(rows.map(({ id }) => id))),
    command('choose-none', () => chooseOnly([]), () => useEntityView.getState().chosen.size > 0),
    command('merge', actions.merge, onEntity),
    command('split', actions.split, onEntity),
    command('delete', actions.delete, onEntity),
    command('undo', actions.undo),
    command('redo', actions.redo),
    command('next', () => step(1)),
    command('previous', () => step(-1)),
    command('focus-search', focusSearch),
    command('focus-mentions', focusMentions),
    command('import', actions.import, writable),
    command('export-csv', actions.exportCsv),
    { id: 'entities.export-json', title: 'entities:export-json', screen: 'entities', run: actions.exportJson },
  ])
  return actions
}

function command(what: keyof typeof ENTITY_KEYS, run: () => void, when: () => boolean = () => true): Command {
  return { id: `entities.${what}`, title: `entities:${what}` satisfies TextKey, keys: ENTITY_KEYS[what], screen: 'entities', when, run }
}
