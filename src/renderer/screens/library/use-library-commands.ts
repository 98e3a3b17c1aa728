import type { DocumentSummary } from '#contract/document'
import { neediest } from '#renderer/state/document-order'
import { useCommands } from '#renderer/state/commands'
import { openDocument, showScreen } from '#renderer/state/open-document'
import { redoStep, undoStep } from '#renderer/state/project-steps'
import { restoreDocument } from '#renderer/state/restore-document'
import { useSession } from '#renderer/state/session'
import { toggled } from '#renderer/ui/table/choosing'
import { choose } from './choose'

interface Library {
  readonly rows: readonly DocumentSummary[]
  /** The row that the keyboard is on; none while hits are shown. */
  readonly active: DocumentSummary | undefined
  readonly focusFilter: () => void
  readonly remove: (ids: readonly string[]) => void
}

/** What can be done with documents as a whole: with the chosen ones, else with the one that the keyboard is on. */
export function useLibraryCommands({ rows, active, focusFilter, remove }: Library): void {
  const chosen = () => useSession.getState().chosen
  const meant = () => (chosen().size > 0 ? [...chosen()] : active === undefined ? [] : [active.id])
  const writable = () => useSession.getState().project?.readOnly === null
  const next = () => neediest(useSession.getState().documents, null)
  useCommands([
    { id: 'library.open', title: 'library:open-chosen', keys: ['Enter'], screen: 'library', when: () => active !== undefined, run: () => active && openDocument(active.id) },
    { id: 'library.neediest', title: 'library:neediest', keys: ['N'], screen: 'library', when: () => next() !== null, run: () => openDocument(next()?.id ?? '') },
    { id: 'library.toggle', title: 'library:choose', keys: ['Space'], screen: 'library', when: () => active !== undefined, run: () => active && choose((keys) => toggled(keys, active.id)) },
    { id: 'library.choose-all', title: 'frame:choose-all', keys: ['Mod+A'], screen: 'library', run: () => choose(() => new Set(rows.map(({ id }) => id))) },
    { id: 'library.choose-none', title: 'frame:choose-none', keys: ['Escape'], screen: 'library', when: () => chosen().size > 0, run: () => choose(() => new Set()) },
    { id: 'library.restore', title: 'library:restore', keys: ['R'], screen: 'library', when: () => writable() && active?.unreadable === true, run: () => active && void restoreDocument(active.id) },
    { id: 'library.remove', title: 'library:remove', keys: ['Delete'], screen: 'library', when: () => writable() && meant().length > 0, run: () => remove(meant()) },
    { id: 'library.export', title: 'library:export-chosen', screen: 'library', when: () => chosen().size > 0, run: () => showScreen('export') },
    // What was done to the project as a whole, such as annotations that were taken in.
    { id: 'library.undo', title: 'document:undo', keys: ['Mod+Z'], screen: 'library', when: writable, run: () => void undoStep() },
    { id: 'library.redo', title: 'document:redo', keys: ['Mod+Shift+Z', 'Mod+Y'], screen: 'library', when: writable, run: () => void redoStep() },
    { id: 'library.filter', title: 'library:focus-filter', keys: ['F'], screen: 'library', run: focusFilter },
  ])
}
