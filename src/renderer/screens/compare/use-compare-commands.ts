import { KINDS } from '#core/compare/difference'
import { decide, decideHere, redoDecision, undoDecision, type Answer } from '#renderer/state/compare/decide'
import { decideEverywhere, undoEverywhere, useEverywhere } from '#renderer/state/compare/decide-everywhere'
import { useCompared } from '#renderer/state/compare/compared'
import { closeOther, compareAgain, openOf, stopComparing, useCompare } from '#renderer/state/compare/store'
import { useText } from '#renderer/i18n/i18n'
import { useCommands, type Command } from '#renderer/state/commands'
import { useSession } from '#renderer/state/session'
import { chooseOtherFile, chooseOtherProject } from './choose-other'
import { editInstead } from './edit-instead'
import { goToNextDocument } from './next-document'
import { currentDifference, step } from './step'

/** What can be done on this screen: each decision is one key. */
export function useCompareCommands(): void {
  const text = useText()
  const kind = useCompare((state) => state.kind)
  const titleValues = { kind: text(`compare:kind-${kind ?? 'all'}`) }
  const isOpen = () => useCompare.getState().other !== null
  const choosesFiles = () => useSession.getState().host?.capabilities.nativeDialogs === true
  const hasOne = () => isOpen() && currentDifference() !== undefined
  const isBusy = () => useCompare.getState().progress !== null
  const take = (answer: Answer) => () => {
    const difference = currentDifference()
    if (difference !== undefined) void (answer === 'new' ? editInstead(difference) : decide(difference, answer))
  }
  const one = (id: string, title: Command['title'], keys: string[], run: () => void): Command => ({ id, title, keys, screen: 'compare', when: hasOne, run })
  useCommands([
    one('compare.mine', 'compare:take-mine', ['M'], take('mine')),
    one('compare.theirs', 'compare:take-theirs', ['T'], take('theirs')),
    one('compare.both', 'compare:take-both', ['B'], take('both')),
    one('compare.new', 'compare:take-new', ['E'], take('new')),
    one('compare.next', 'compare:next', ['J', 'ArrowDown'], () => step(1)),
    one('compare.previous', 'compare:previous', ['K', 'ArrowUp'], () => step(-1)),
    { id: 'compare.next-document', title: 'compare:next-document', keys: ['N'], screen: 'compare', when: isOpen, run: goToNextDocument },
    { id: 'compare.next-kind', title: 'compare:next-kind', keys: ['F'], screen: 'compare', when: isOpen, run: showNextKind },
    { id: 'compare.all-theirs-here', title: 'compare:all-theirs-here', titleValues, keys: ['Shift+T'], screen: 'compare', when: hasOne, run: () => decideHere(kind, 'theirs') },
    { id: 'compare.all-mine-here', title: 'compare:all-mine-here', titleValues, keys: ['Shift+M'], screen: 'compare', when: hasOne, run: () => decideHere(kind, 'mine') },
    { id: 'compare.all-theirs', title: 'compare:all-theirs', titleValues, keys: ['Alt+Shift+T'], screen: 'compare', when: isOpen, run: () => void decideEverywhere(kind, 'theirs') },
    { id: 'compare.all-mine', title: 'compare:all-mine', titleValues, keys: ['Alt+Shift+M'], screen: 'compare', when: isOpen, run: () => void decideEverywhere(kind, 'mine') },
    { id: 'compare.undo-all', title: 'compare:undo-all', keys: ['Alt+Shift+Z'], screen: 'compare', when: () => useEverywhere.getState().undo.length > 0, run: () => void undoEverywhere() },
    { id: 'document.undo', title: 'document:undo', keys: ['Mod+Z'], screen: 'compare', run: undoDecision },
    { id: 'document.redo', title: 'document:redo', keys: ['Mod+Shift+Z', 'Mod+Y'], screen: 'compare', run: redoDecision },
    { id: 'compare.open-project', title: 'compare:open-project', keys: ['O'], screen: 'compare', run: () => void chooseOtherProject() },
    { id: 'compare.open-file', title: 'compare:open-file', keys: ['Shift+O'], screen: 'compare', when: choosesFiles, run: () => void chooseOtherFile() },
    { id: 'compare.again', title: 'compare:again', keys: ['R'], screen: 'compare', when: () => isOpen() && !isBusy(), run: () => void compareAgain() },
    { id: 'compare.stop', title: 'compare:stop', keys: ['Escape'], screen: 'compare', when: isBusy, run: stopComparing },
    { id: 'compare.close', title: 'compare:close', keys: ['Q'], screen: 'compare', when: isOpen, run: () => void closeOther() },
  ])
}

/** From all kinds to the first that is open anywhere, to the next one, and back to all. */
function showNextKind(): void {
  const { kind, looked } = useCompare.getState()
  const here = useSession.getState().documentId
  const open = KINDS.filter((one) => openOf(looked.get(here ?? ''), one) > 0)
  const next = open.find((one) => kind === null || KINDS.indexOf(one) > KINDS.indexOf(kind)) ?? null
  useCompare.setState({ kind: next })
  useCompared.setState({ at: 0 })
}
