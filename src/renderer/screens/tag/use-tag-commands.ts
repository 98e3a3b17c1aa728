import type { ShownLabel as Label } from '#renderer/state/labels'
import { useCommands, type Command } from '#renderer/state/commands'
import { historyCommands } from '#renderer/state/history-commands'
import { lettersOfTag, TAG_KEYS } from '#renderer/state/tag-keys'
import type { TagActions } from './tag-actions'

/** What the screen itself does, beside the actions on the text. */
export interface TagPanels {
  readonly toggleRepairs: () => void
  readonly openSuggestions: () => void
  readonly openTagAll: (what: 'tag' | 'untag') => void
  readonly hold: () => void
  readonly tagHeld: () => void
  /** True while a label is held. */
  readonly isHolding: boolean
  /** True while pieces of a mention are kept. */
  readonly hasPieces: boolean
}

/** Every action of the tag screen with its keys, for the key handler, the palette and the key sheet. */
export function useTagCommands(actions: TagActions, labels: readonly Label[], panels: TagPanels): void {
  useCommands([
    ...labels.map((label, index) => labelCommand(label, index, actions)),
    command('next-suggestion', () => actions.stepProposal(1)),
    command('previous-suggestion', () => actions.stepProposal(-1)),
    command('accept', actions.accept),
    command('accept-alike', actions.acceptAlike),
    command('accept-solid', actions.acceptSolid),
    command('reject', actions.reject),
    command('more-suggestions', () => actions.showMore(1)),
    command('fewer-suggestions', () => actions.showMore(-1)),
    command('suggestions', panels.openSuggestions),
    command('untag', actions.untag),
    command('next-label', actions.nextLabel),
    command('end-longer', () => actions.moveEdge('end', 1)),
    command('end-shorter', () => actions.moveEdge('end', -1)),
    command('start-longer', () => actions.moveEdge('start', -1)),
    command('start-shorter', () => actions.moveEdge('start', 1)),
    command('tag-all', () => panels.openTagAll('tag')),
    command('untag-all', () => panels.openTagAll('untag')),
    command('hold', panels.hold),
    { ...command('tag-held', panels.tagHeld), when: () => panels.isHolding },
    command('keep-piece', actions.keepPiece),
    { ...command('drop-pieces', () => actions.dropPieces()), when: () => panels.hasPieces },
    command('next-mention', () => actions.stepMention(1)),
    command('previous-mention', () => actions.stepMention(-1)),
    command('select-word', actions.selectWord),
    command('next-article', () => actions.stepArticle(1)),
    command('previous-article', () => actions.stepArticle(-1)),
    command('repairs', panels.toggleRepairs),
    command('find', () => actions.find()),
    ...historyCommands('tag', actions),
    command('finish-long', () => actions.finish()),
  ])
}

function command(what: keyof typeof TAG_KEYS, run: () => void): Command {
  return { id: `tag.${what}`, title: `tag:${what}`, keys: TAG_KEYS[what], screen: 'tag', run }
}

function labelCommand({ name, title, key }: Label, index: number, actions: TagActions): Command {
  return {
    id: `tag.label.${name}`,
    title: 'tag:label',
    titleValues: { label: title, name },
    keys: labelKeys(key, index),
    screen: 'tag',
    fixedKeys: true,
    run: () => actions.tag(name),
  }
}

/** The keys of a label: its place in the list, up to 9, and its own letter unless the screen needs it for itself. */
export function labelKeys(key: string, index: number): readonly string[] {
  const letter = key.toUpperCase()
  const isFree = /^[A-Z]$/.test(letter) && lettersOfTag()[letter] === undefined
  return [...(index < 9 ? [`${index + 1}`] : []), ...(isFree ? [letter] : [])]
}
