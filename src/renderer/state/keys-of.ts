import { useSession } from './session'

/** The shortcuts of a command as a person has them: what they chose, else what it came with. */
export function keysOf(command: { readonly id: string; readonly keys?: readonly string[] | undefined }): readonly string[] {
  return useSession.getState().preferences.keys?.[command.id] ?? command.keys ?? []
}

/** True when one of two shortcuts, as `parseKeys` gives them, begins the other: they cannot stand on one screen. */
export function startsAlike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length)
  return a.slice(0, shorter).every((stroke, i) => stroke === b[i])
}
