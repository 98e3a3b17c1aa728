import type { TextKey } from '#renderer/i18n/texts'
import { keysOf } from './keys-of'

type Titled = Extract<TextKey, `tag:${string}`> extends `tag:${infer Name}` ? Name : never

/** The keys of the Tag screen, but for those of the labels and of linking. */
export const TAG_KEYS = {
  'next-suggestion': ['N'],
  'previous-suggestion': ['Shift+N'],
  accept: ['A'],
  'accept-alike': ['Shift+A'],
  'accept-solid': ['S'],
  reject: ['X'],
  'more-suggestions': ['='],
  'fewer-suggestions': ['-'],
  suggestions: ['G'],
  untag: ['D', 'Delete', 'Backspace'],
  'next-label': ['Shift+L'],
  'end-longer': ['>'],
  'end-shorter': ['<'],
  'start-longer': [','],
  'start-shorter': ['.'],
  'tag-all': ['T'],
  'untag-all': ['Shift+T'],
  hold: ['H'],
  'tag-held': ['Enter'],
  'keep-piece': ['M'],
  'drop-pieces': ['Escape'],
  'next-mention': ['J'],
  'previous-mention': ['K'],
  'select-word': ['W'],
  'next-article': ['Alt+ArrowDown'],
  'previous-article': ['Alt+ArrowUp'],
  repairs: ['V'],
  find: ['F', 'Mod+F'],
  'finish-long': ['Mod+Enter'],
} as const satisfies Partial<Record<Titled, readonly string[]>>

/** The keys of linking on the Tag screen. */
export const LINK_KEYS = {
  link: ['E'],
  choose: ['Shift+E'],
  same: ['Mod+E'],
  unlink: ['Mod+Shift+E'],
  show: ['Alt+Enter'],
} as const

/** The single letters that the Tag screen needs for itself today, each with what it does: no label can have them. */
export function lettersOfTag(): Readonly<Record<string, TextKey>> {
  return Object.fromEntries([
    ...Object.entries(TAG_KEYS).flatMap(([what, keys]) => lettersOf(`tag.${what}`, keys).map((letter): [string, TextKey] => [letter, `tag:${what as Titled}`])),
    ...lettersOf('tag.link', LINK_KEYS.link).map((letter): [string, TextKey] => [letter, 'entities:link']),
  ])
}

/** A key for a new label that no label and no command has: a letter, and a Greek one where all are taken. */
export function freeLetter(labels: readonly { readonly key: string }[]): string {
  const held = new Set([...labels.map(({ key }) => key.toUpperCase()), ...Object.keys(lettersOfTag())])
  return [...'QRUYZBCIOPLΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'].find((letter) => !held.has(letter))?.toLowerCase() ?? ''
}

function lettersOf(id: string, keys: readonly string[]): readonly string[] {
  return keysOf({ id, keys }).filter((key) => /^[A-Z]$/u.test(key))
}
