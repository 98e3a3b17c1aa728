import { useEffect, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import type { TextKey, TextValues } from '#renderer/i18n/texts'
import { keysOf, startsAlike } from './keys-of'
import type { Screen } from './screen'
import { useSession } from './session'
import { parseKeys } from './strokes'

/** Something a person can do, by key, by the palette or by whatever the screen draws for it. */
export interface Command {
  /** Unique among all commands, `screen.what`. */
  readonly id: string
  readonly title: TextKey
  /** For the gaps of the title. */
  readonly titleValues?: TextValues | undefined
  /** Shortcuts, any of which will do, until a person chooses others (`keysOf`); written as `strokes.ts` says. */
  readonly keys?: readonly string[] | undefined
  /** Where it belongs: it runs there only, and is listed there in the key sheet. */
  readonly screen: Screen | 'everywhere'
  /** False while it makes no sense: its keys do nothing and the palette leaves it out. */
  readonly when?: (() => boolean) | undefined
  /** Its keys work in text fields too. For those with Mod or function keys only. */
  readonly inFields?: boolean | undefined
  /** Nobody can give it other keys here: they are a label's, or numbers. */
  readonly fixedKeys?: boolean | undefined
  /** Left out of the palette: moving a caret is no command one looks for by name. */
  readonly keysOnly?: boolean | undefined
  /** Left out of the key sheet: another command there speaks for it too. */
  readonly unlisted?: boolean | undefined
  readonly run: () => void
}

interface Registry {
  readonly commands: readonly Command[]
}

/** The one registry. The key handler, the palette and the key sheet read it. */
export const useRegistry = create<Registry>(() => ({ commands: [] }))

/**
 * Adds commands; gives back a function that takes them out again. In development and in tests it throws when an id
 * or a key is taken, naming who holds it; for a person the first to register keeps the key.
 */
export function registerCommands(added: readonly Command[]): () => void {
  const all = useRegistry.getState().commands.slice()
  for (const command of added) {
    const clash = import.meta.env.DEV ? findClash(command, all) : null
    if (clash !== null) throw new Error(clash)
    all.push(command)
  }
  useRegistry.setState({ commands: all })
  const mine = new Set(added)
  return () => useRegistry.setState(({ commands }) => ({ commands: commands.filter((command) => !mine.has(command)) }))
}

/** Why a command cannot stand beside the others, or null. One shortcut may not begin another on the same screen. */
function findClash(command: Command, others: readonly Command[]): string | null {
  for (const other of others) {
    if (other.id === command.id) return `The command ${command.id} is registered twice`
    if (!isAt(other, command.screen) && command.screen !== 'everywhere') continue
    for (const keys of keysOf(command)) {
      const taken = keysOf(other).find((held) => startsAlike(parseKeys(keys), parseKeys(held)))
      if (taken !== undefined) return `${keys} of ${command.id} clashes with ${taken} of ${other.id}`
    }
  }
  return null
}

/**
 * Registers commands while the component is mounted. `when` and `run` are always those of the last render, so they may
 * close over props and state; what is listed (id, title, keys, screen) may change too.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  const listed = JSON.stringify(commands.map(({ run: _run, when: _when, ...rest }) => rest))
  useEffect(() => {
    const rows = JSON.parse(listed) as Omit<Command, 'run' | 'when'>[]
    return registerCommands(
      rows.map((row, i) => ({
        ...row,
        when: () => latest.current[i]?.when?.() ?? true,
        run: () => latest.current[i]?.run(),
      })),
    )
  }, [listed])
}

/** True when the command belongs to this screen, or to all. */
export function isAt(command: Command, screen: Command['screen']): boolean {
  return command.screen === 'everywhere' || command.screen === screen
}

/** True when the command can be run on this screen now. */
export function isAvailable(command: Command, screen: Screen): boolean {
  return isAt(command, screen) && (command.when?.() ?? true)
}

/** Runs a command by its id, as the host's menu asks for it; one that makes no sense now is left alone. */
export function runCommand(id: string): void {
  const command = useRegistry.getState().commands.find((one) => one.id === id)
  if (command !== undefined && isAvailable(command, useSession.getState().screen)) command.run()
}
