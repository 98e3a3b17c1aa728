import { inWords, useText } from '#renderer/i18n/i18n'
import { isAvailable, runCommand, useRegistry, type Command } from '#renderer/state/commands'
import { PointMenu, type Point } from '#renderer/ui/PointMenu'

/** What a right click is on. */
export type MenuOn = 'selection' | 'mention' | 'proposal' | 'text'

/** Groups of commands, by what follows `tag.` in their ids; a label's is `label.` and its name. */
const EDGES = ['end-longer', 'end-shorter', 'start-longer', 'start-shorter']
const GROUPS: Readonly<Record<MenuOn, readonly (readonly string[])[]>> = {
  selection: [['label.'], ['tag-all', 'keep-piece']],
  mention: [['label.'], ['untag', 'tag-all', 'untag-all'], ['link'], EDGES],
  proposal: [['accept', 'reject', 'accept-alike'], ['label.'], ['tag-all'], EDGES],
  text: [['label.'], ['select-word', 'find']],
}

/** What can be done at a place of the text, for the mouse: the screen's own commands with their keys. */
export function TagMenu({ on, at, onClose }: { readonly on: MenuOn; readonly at: Point; readonly onClose: () => void }) {
  const text = useText()
  const commands = useRegistry((registry) => registry.commands)
  const named = (name: string) => commands.filter((one) => isAvailable(one, 'tag') && (name === 'label.' ? one.id.startsWith('tag.label.') : one.id === `tag.${name}`))
  const items = GROUPS[on].flatMap((names) => names.flatMap(named).map((command, index) => ({ command, isFirst: index === 0 })))
  return (
    <PointMenu
      name={text('tag:toolbar')}
      at={at}
      items={items.map(({ command, isFirst }) => ({
        id: command.id,
        label: inWords(text, titleOf(command)),
        keys: command.keys?.at(command.fixedKeys === true ? -1 : 0),
        group: isFirst ? '' : undefined,
        run: () => runCommand(command.id),
      }))}
      onClose={onClose}
    />
  )
}

const titleOf = ({ title, titleValues }: Command) => ({ key: title, values: titleValues })
