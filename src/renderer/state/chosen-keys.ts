import { useMemo } from 'react'
import { isAt, useRegistry, type Command } from './commands'
import { keysOf, startsAlike } from './keys-of'
import { setPreferences } from './preferences'
import { useSession } from './session'
import { parseKeys } from './strokes'

/** True when a person may give the command another key: those of every screen, of labels and of numbers stay as they are. */
export function isChangeable(command: Command): boolean {
  return command.screen !== 'everywhere' && command.fixedKeys !== true
}

/** True when somebody chose another key for the command. */
export function isChanged(command: Command): boolean {
  return useSession.getState().preferences.keys?.[command.id] !== undefined
}

/** Who holds a key on the command's screen already, or whose longer shortcut begins with it; null when it is free. */
export function holderOf(stroke: string, command: Command): Command | null {
  const holds = (other: Command): boolean => keysOf(other).some((keys) => startsAlike(parseKeys(stroke), parseKeys(keys)))
  return useRegistry.getState().commands.find((other) => other.id !== command.id && isAt(other, command.screen) && holds(other)) ?? null
}

/** A key that cannot be had, and who holds it. */
export interface Held {
  readonly key: string
  readonly holder: Command
}

/** Gives the command this key in place of its first one; where another command holds it, that is told and nothing changes. */
export function chooseKey(command: Command, key: string): Held | null {
  const holder = holderOf(key, command)
  if (holder !== null) return { key, holder }
  keep({ ...chosen(), [command.id]: [key, ...keysOf(command).slice(1).filter((keys) => keys !== key)] })
  return null
}

/** Gives the command the keys back that it came with; where another has got one of them since, that is told and nothing changes. */
export function resetKey(command: Command): Held | null {
  for (const key of command.keys ?? []) {
    const holder = holderOf(key, command)
    if (holder !== null) return { key, holder }
  }
  keep(Object.fromEntries(Object.entries(chosen()).filter(([id]) => id !== command.id)))
  return null
}

/** Gives all commands of all screens the keys back that they came with. */
export function resetAllKeys(): void {
  keep({})
}

/** What is pressed today for a shortcut as it is written in the code, on the screen that is shown. */
export function useShownKeys(written: string): string {
  const commands = useRegistry((registry) => registry.commands)
  const screen = useSession((session) => session.screen)
  const keys = useSession((session) => session.preferences.keys)
  return useMemo(() => {
    if (keys === undefined) return written
    const command = commands.find((one) => isAt(one, screen) && one.keys?.includes(written))
    return (command && keysOf(command)[command.keys?.indexOf(written) ?? 0]) ?? written
  }, [commands, screen, keys, written])
}

function chosen(): Readonly<Record<string, string[]>> {
  return useSession.getState().preferences.keys ?? {}
}

function keep(keys: Readonly<Record<string, string[]>>): void {
  setPreferences({ keys: { ...keys } })
}
