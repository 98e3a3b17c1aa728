import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Document } from '#core/document/model'
import { readingOf } from '#core/reading/reading'
import { breakHere, erase, openReading, optionsAt, spaceHere, stepPlace, type Wish } from '#renderer/screens/split/reading/reading-intent'
import { doc } from '../../support/document-notation'

/** `⇥` stands for the two wide blanks that begin a paragraph. */
const bridge = doc(
  `
 §1  headline  新桥通车
     body      ⇥新桥通车那天，河湾
               县 12 月很冷。
               ⇥桥上𠮷人多。`.replaceAll('⇥', '\u3000\u3000'),
)
const open = (document: Document) => openReading(document, document.articles[0]!)
const text = (document: Document) => readingOf(document, document.articles[0]!).text

/** The reading text after a wish, or why it was not granted. */
function after(document: Document, wish: Wish): string {
  if ('why' in wish) return wish.why
  const result = applyEdit(document, wish.edit)
  return result.ok ? text(result.document).replaceAll('\n', '¶') : result.reason
}
function done(document: Document, wish: Wish): Document {
  const result = 'edit' in wish ? applyEdit(document, wish.edit) : null
  if (!result?.ok) throw new Error('refused')
  return result.document
}
const whole = text(bridge)
const caret = (words: string) => ({ start: whole.indexOf(words), end: whole.indexOf(words), head: whole.indexOf(words) })

describe('keys in a reading text', () => {
  it('read this', () => expect(whole).toBe('新桥通车\n新桥通车那天，河湾县12月很冷。\n桥上𠮷人多。'))

  it('Enter begins a paragraph: at a wrap, between characters, not where one begins', () => {
    expect(after(bridge, breakHere(open(bridge), caret('县12')))).toBe('新桥通车¶新桥通车那天，河湾¶县12月很冷。¶桥上𠮷人多。')
    expect(after(bridge, breakHere(open(bridge), caret('那天')))).toBe('新桥通车¶新桥通车¶那天，河湾县12月很冷。¶桥上𠮷人多。')
    expect(after(bridge, breakHere(open(bridge), caret('桥上')))).toBe('reading:paragraph-there')
  })

  it('Backspace at the beginning of a paragraph joins it, and takes back a paragraph by hand', () => {
    const joined = '新桥通车¶新桥通车那天，河湾县12月很冷。桥上𠮷人多。'
    expect(after(bridge, erase(open(bridge), caret('桥上'), 'before'))).toBe(joined)
    const broken = done(bridge, breakHere(open(bridge), caret('县12')))
    const head = text(broken).indexOf('县12')
    expect(after(broken, erase(open(broken), { start: head, end: head, head }, 'before'))).toBe(whole.replaceAll('\n', '¶'))
    expect(after(bridge, erase(open(bridge), caret('新桥通车那'), 'before'))).toBe('reading:other-role')
    expect(after(bridge, erase(open(bridge), { start: 0, end: 0, head: 0 }, 'before'))).toBe('reading:nothing-there')
  })

  it('Enter on a joint by hand makes the paragraph again', () => {
    const joined = done(bridge, erase(open(bridge), caret('桥上'), 'before'))
    const head = text(joined).indexOf('桥上')
    expect(after(joined, breakHere(open(joined), { start: head, end: head, head }))).toBe(whole.replaceAll('\n', '¶'))
  })

  it('Backspace and Delete leave characters out, whole ones only', () => {
    expect(after(bridge, erase(open(bridge), caret('人多'), 'before'))).toContain('桥上人多')
    expect(after(bridge, erase(open(bridge), caret('𠮷'), 'after'))).toContain('桥上人多')
    const { start } = caret('那天')
    expect(after(bridge, erase(open(bridge), { start, end: start + 3, head: start }, 'before'))).toContain('通车河湾')
  })

  it('Space puts a blank where lines were joined, and keeps one that was left out', () => {
    expect(after(bridge, spaceHere(open(bridge), caret('县12')))).toContain('河湾 县12')
    expect(after(bridge, spaceHere(open(bridge), caret('12月')))).toContain('县 12月')
    expect(after(bridge, spaceHere(open(bridge), caret('那天')))).toBe('reading:no-blank-here')
  })

  it('the menu lists what can be done at the caret or with a selection', () => {
    const ids = (words: string, length = 0) => {
      const { start } = caret(words)
      return optionsAt(open(bridge), { start, end: start + length, head: start + length }).map(({ name }) => name.key.replace('reading:', ''))
    }
    expect(ids('县12')).toEqual(['break', 'blank'])
    expect(ids('那天')).toEqual(['break'])
    expect(ids('桥上')).toEqual(['join'])
    expect(ids('很冷', 2)).toEqual(['break', 'drop', 'replace'])
  })

  it('goes from change to change, round the text', () => {
    const { places } = open(bridge)
    const first = stepPlace(places, 0, 1)!
    expect(first).toBe(whole.indexOf('县'))
    expect(stepPlace(places, whole.length, 1)).toBe(first)
    expect(stepPlace(places, first, -1)).toBe(whole.indexOf('月'))
  })
})
