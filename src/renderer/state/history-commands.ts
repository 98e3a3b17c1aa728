import type { Command } from './commands'
import { redo, undo } from './document-store'

/**
 * Undo and redo for a screen that shows a document; the same keys on each. The ids name no screen: the host's menu runs
 * them on whichever is shown.
 */
export function historyCommands(screen: 'split' | 'tag'): readonly Command[] {
  return [
    { id: 'document.undo', title: 'document:undo', keys: ['Mod+Z'], screen, fixedKeys: true, run: undo },
    { id: 'document.redo', title: 'document:redo', keys: ['Mod+Shift+Z', 'Mod+Y'], screen, fixedKeys: true, run: redo },
  ]
}
