import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyCaps, parseKeys, strokeOf, type KeyPress } from '#renderer/state/strokes'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('a stroke', () => {
  it.each([
    ['a letter, whatever Caps Lock says', press('N'), 'N'],
    ['a small letter', press('n'), 'N'],
    ['a letter with Shift', press('N', { shiftKey: true }), 'Shift+N'],
    ['a sign is what is typed, Shift or not', press('?', { shiftKey: true }), '?'],
    ['Ctrl', press('k', { ctrlKey: true }), 'Mod+K'],
    ['the Windows key', press('k', { metaKey: true }), 'Meta+K'],
    ['Ctrl and Shift', press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'],
    ['an arrow with Alt', press('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
    ['the space bar', press(' '), 'Space'],
    ['a digit', press('3', { code: 'Digit3' }), '3'],
    ['a sign on AltGr', press('[', { ctrlKey: true, altKey: true }), '['],
    ['a Chinese question mark', press('？', { shiftKey: true }), '?'],
    ['a Chinese bracket', press('【'), '['],
    ['a letter by its place on a Cyrillic keyboard', press('т', { code: 'KeyN' }), 'N'],
  ])('is %s', (_what, event, stroke) => {
    expect(strokeOf(event, false)).toBe(stroke)
  })

  it('takes Cmd for Mod on a Mac, and sees through what Option types', () => {
    expect(strokeOf(press('k', { metaKey: true }), true)).toBe('Mod+K')
    expect(strokeOf(press('k', { ctrlKey: true }), true)).toBe('Ctrl+K')
    expect(strokeOf(press('¡', { altKey: true, code: 'Digit1' }), true)).toBe('Alt+1')
  })

  it.each(['Shift', 'Control', 'Alt', 'Meta', 'Process', 'Dead'])('is none for %s alone', (key) => {
    expect(strokeOf(press(key), false)).toBeNull()
  })
})

describe('a written shortcut', () => {
  it('is what the handler sees when it is pressed', () => {
    const modifiers = fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() })
    const key = fc.constantFrom('a', 'q', '7', 'Enter', 'ArrowDown', '[', '?', ',', '+', 'Backspace')
    fc.assert(
      fc.property(modifiers, key, (held, name) => {
        const stroke = strokeOf(press(name, held), false)
        expect(stroke).not.toBeNull()
        expect(parseKeys(stroke ?? '')).toEqual([stroke])
      }),
    )
  })

  it('may have its modifiers in any order', () => {
    expect(parseKeys('Shift+Mod+z')).toEqual(['Mod+Shift+Z'])
  })

  it('may be strokes one after the other', () => {
    expect(parseKeys('R H')).toEqual(['R', 'H'])
    expect(keyCaps('R H', false)).toEqual([['R'], ['H']])
  })

  it('is refused when it can never be pressed', () => {
    expect(() => parseKeys('Hyper+K')).toThrow('Hyper+K')
  })

  it('is printed as the keyboard has it', () => {
    expect(keyCaps('Mod+Shift+F', false)).toEqual([['Ctrl', 'Shift', 'F']])
    expect(keyCaps('Mod+Shift+F', true)).toEqual([['⌘', '⇧', 'F']])
    expect(keyCaps('Alt+ArrowUp', false)).toEqual([['Alt', '↑']])
  })
})
