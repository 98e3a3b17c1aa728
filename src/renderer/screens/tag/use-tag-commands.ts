import type { ShownLabel as Label } from '#renderer/state/labels'
import { useCommands, type Command } from '#renderer/state/commands'
import type { TextKey } from '#renderer/i18n/texts'
import { historyCommands } from '#renderer/state/history-commands'
import type { TagActions } from './tag-actions'

type Titled = Extract<TextKey, `tag:${string}`> extends `tag:${infer Name}` ? Name : never

/** Letters of this screen that a label cannot have; it keeps its digit. */
const TAKEN: ReadonlySet<string> = new Set(['D', 'J', 'K', 'W', 'F', 'V'])

/** Every action of the tag screen with its keys, for the key handler, the palette and the key sheet. */
export function useTagCommands(actions: TagActions, labels: readonly Label[], toggleRepairs: () => void): void {
  useCommands([
    ...labels.map((label, index) => labelCommand(label, index, actions)),
    command('untag', ['D', 'Delete', 'Backspace'], actions.untag),
    command('next-label', ['Shift+L'], actions.nextLabel),
    command('end-longer', ['>'], () => actions.moveEdge('end', 1)),
    command('end-shorter', ['<'], () => actions.moveEdge('end', -1)),
    command('start-longer', [','], () => actions.moveEdge('start', -1)),
    command('start-shorter', ['.'], () => actions.moveEdge('start', 1)),
    command('next-mention', ['J'], () => actions.stepMention(1)),
    command('previous-mention', ['K'], () => actions.stepMention(-1)),
    command('select-word', ['W'], actions.selectWord),
    command('next-article', ['Alt+ArrowDown'], () => actions.stepArticle(1)),
    command('previous-article', ['Alt+ArrowUp'], () => actions.stepArticle(-1)),
    command('repairs', ['V'], toggleRepairs),
    command('find', ['F'], actions.find),
    ...historyCommands('tag'),
    command('finish-long', ['Mod+Enter'], actions.finish),
  ])
}

function command(what: Titled, keys: readonly string[], run: () => void): Command {
  return { id: `tag.${what}`, title: `tag:${what}`, keys, screen: 'tag', run }
}

function labelCommand({ name, title, key }: Label, index: number, actions: TagActions): Command {
  return {
    id: `tag.label.${name}`,
    title: 'tag:label',
    titleValues: { label: title, name },
    keys: labelKeys(key, index),
    screen: 'tag',
    run: () => actions.tag(name),
  }
}

/** The keys of a label: its place in the list, up to 9, and its own letter unless the screen needs it for itself. */
export function labelKeys(key: string, index: number): readonly string[] {
  const letter = key.toUpperCase()
  const isFree = /^[A-Z]$/.test(letter) && !TAKEN.has(letter)
  return [...(index < 9 ? [`${index + 1}`] : []), ...(isFree ? [letter] : [])]
}
