import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayTextOf } from '#renderer/ui/text/display-text'

describe('display text', () => {
  it('leaves short lines as they are', () => {
    const display = displayTextOf('短行\n另一行', 10)
    expect(display.text).toBe('短行\n另一行')
    expect(display.toDisplay(3)).toBe(3)
    expect(display.toText(3)).toBe(3)
  })

  it('breaks a long line after the last sentence end that fits', () => {
    expect(displayTextOf('山下有河。河边有村。村里有人唱歌', 12).text).toBe('山下有河。河边有村。\n村里有人唱歌')
  })

  it('keeps a closing quotation mark with its sentence', () => {
    expect(displayTextOf('他说：“今天出发。”大家都笑了起来', 12).text).toBe('他说：“今天出发。”\n大家都笑了起来')
  })

  it('breaks at a pause, else between characters, never inside one', () => {
    expect(displayTextOf('甲乙丙丁戊，己庚辛', 7).text).toBe('甲乙丙丁戊，\n己庚辛')
    expect(displayTextOf('𠮷𠮷𠮷𠮷', 5).text).toBe('𠮷𠮷\n𠮷𠮷')
  })

  it('maps both sides of a break to one offset, and says which line is a continuation', () => {
    const display = displayTextOf('甲乙丙丁。戊己', 6)
    expect(display.text).toBe('甲乙丙丁。\n戊己')
    expect([display.toText(5), display.toText(6)]).toEqual([5, 5])
    expect([display.toDisplay(5, -1), display.toDisplay(5, 1)]).toEqual([5, 6])
    expect(display.isContinuation(6)).toBe(true)
    expect(display.isContinuation(5)).toBe(false)
    expect(display.isContinuation(0)).toBe(false)
    expect(display.spanToDisplay({ start: 3, end: 5 })).toEqual({ start: 3, end: 5 })
    expect(display.spanToDisplay({ start: 5, end: 7 })).toEqual({ start: 6, end: 8 })
  })

  it('holds for any text: the same characters, no line too long, offsets there and back', () => {
    const anyText = fc.array(fc.constantFrom('山', '。', '”', '，', 'a', ' ', '\n', '𠮷', 'é', '\u0301')).map((all) => all.join(''))
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 12 }), (text, longest) => {
        const display = displayTextOf(text, longest)
        let rebuilt = ''
        for (let place = 0; place < display.text.length; place++) {
          const offset = display.toText(place)
          if (display.toText(place + 1) === offset) continue
          rebuilt += text[offset]
          expect(display.text[place]).toBe(text[offset])
        }
        expect(rebuilt).toBe(text)
        for (const line of display.text.split('\n')) expect(line.length).toBeLessThanOrEqual(longest)
        for (let offset = 0; offset <= text.length; offset++) {
          expect(display.toText(display.toDisplay(offset, 1))).toBe(offset)
          expect(display.toText(display.toDisplay(offset, -1))).toBe(offset)
        }
      }),
    )
  })

  it('takes a line of five million characters in its stride', () => {
    const display = displayTextOf('山下有河，河边有村。'.repeat(500_000))
    expect(display.text.split('\n').every((line) => line.length <= 1500)).toBe(true)
    expect(display.toText(display.text.length)).toBe(5_000_000)
  })
})
