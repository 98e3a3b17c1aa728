/**
 * Key strokes as text. A stroke is `Mod+Shift+Z`, `N`, `?`, `Alt+ArrowUp`; strokes one after the other are separated
 * by a blank: `R H`. `Mod` is Cmd on a Mac and Ctrl elsewhere. Signs are named as they are typed (`?`, never `Shift+/`),
 * so they mean the same on every keyboard layout.
 */

/** What of a keyboard event matters here; tests pass plain objects. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const MODIFIER_KEYS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'Process', 'Dead', 'Unidentified'])

/** Signs that a Chinese input method makes of the same keys when it types Chinese punctuation. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '？': '?', '【': '[', '】': ']', '「': '[', '」': ']', '《': '<', '》': '>', '，': ',', '。': '.', '、': '/', '；': ';', '：': ':', '！': '!',
}

/** The stroke of a key press, or null for a modifier alone. */
export function strokeOf(press: KeyPress, mac: boolean): string | null {
  if (MODIFIER_KEYS.has(press.key)) return null
  const key = keyName(press)
  const sign = [...key].length === 1 && !/[\p{L}\p{N} ]/u.test(key)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  // AltGr is reported as Ctrl+Alt on Windows: what it types is a sign, not a shortcut.
  const altGr = sign && press.ctrlKey && press.altKey && !mac
  return [
    ...(mod && !altGr ? ['Mod'] : []),
    ...(other ? [mac ? 'Ctrl' : 'Meta'] : []),
    ...(press.altKey && !altGr ? ['Alt'] : []),
    ...(press.shiftKey && !sign ? ['Shift'] : []),
    key,
  ].join('+')
}

function keyName(press: KeyPress): string {
  if (press.key === ' ') return 'Space'
  // Letters and digits go by their place on layouts that type something else there (Cyrillic, Alt on a Mac).
  const byPlace = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1]
  const key = FULL_WIDTH[press.key] ?? press.key
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (byPlace !== undefined && (press.altKey || !/^[ -~]$/.test(key)) && [...key].length === 1) return byPlace
  return key
}

/** The modifiers in the one order that strokes are compared in. */
const ORDER = ['Mod', 'Ctrl', 'Meta', 'Alt', 'Shift']

/** The strokes of a shortcut as it is written in a command. Throws on what can never be pressed. */
export function parseKeys(keys: string): readonly string[] {
  return keys.split(' ').map((stroke) => {
    const pieces = stroke.endsWith('++') ? [...stroke.slice(0, -2).split('+'), '+'] : stroke === '+' ? ['+'] : stroke.split('+')
    const key = pieces.at(-1) ?? ''
    const modifiers = pieces.slice(0, -1)
    if (key === '' || modifiers.some((modifier) => !ORDER.includes(modifier))) throw new Error(`No such key: ${keys}`)
    const sorted = ORDER.filter((modifier) => modifiers.includes(modifier))
    return [...sorted, /^[a-z]$/.test(key) ? key.toUpperCase() : key].join('+')
  })
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Backspace: '⌫', Delete: 'Del', Enter: '↵', ContextMenu: '≣',
}
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }

/** The keys of each stroke as they are printed on a key cap: `[['Ctrl', '⇧'…]]`. */
export function keyCaps(keys: string, mac: boolean): readonly (readonly string[])[] {
  return parseKeys(keys).map((stroke) => {
    const key = stroke === '+' || stroke.endsWith('++') ? '+' : (stroke.split('+').at(-1) ?? '')
    const modifiers = stroke.slice(0, stroke.length - key.length).split('+').filter((piece) => piece !== '')
    return [...modifiers.map((modifier) => (mac ? MAC_SIGNS[modifier] : undefined) ?? (modifier === 'Mod' ? 'Ctrl' : modifier)), SIGNS[key] ?? key]
  })
}

let isMac: boolean | undefined

/** True on a Mac, where Cmd takes the place of Ctrl. */
export function onMac(): boolean {
  // Asked for with every key that is drawn, and dear to ask the browser.
  return (isMac ??= /Mac|iPhone|iPad/.test(navigator.userAgent))
}
