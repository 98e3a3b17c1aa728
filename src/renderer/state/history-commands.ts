import type { Command } from './commands'
import { redo, undo } from './document-store'
import type { Screen } from './screen'

/**
 * Undo and redo, with the same keys on each screen: of the document that is shown, unless the screen has steps of its own. The ids
 * name no screen: the host's menu runs them on whichever is shown.
 */
export function historyCommands(screen: Screen, steps: { readonly undo: () => void; readonly redo: () => void } = { undo, redo }): readonly Command[] {
  return [
    { id: 'document.undo', title: 'document:undo', keys: ['Mod+Z'], screen, fixedKeys: true, run: steps.undo },
    { id: 'document.redo', title: 'document:redo', keys: ['Mod+Shift+Z', 'Mod+Y'], screen, fixedKeys: true, run: steps.redo },
  ]
}
