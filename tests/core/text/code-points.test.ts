import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointsOf } from '#core/text/code-points'

describe('code points', () => {
  it('counts a surrogate pair as one', () => {
    const { length, fromUtf16, toUtf16 } = codePointsOf('山𠮷田𠮷')
    expect(length).toBe(4)
    expect([0, 1, 3, 4, 6].map(fromUtf16)).toEqual([0, 1, 2, 3, 4])
    expect([0, 1, 2, 3, 4].map(toUtf16)).toEqual([0, 1, 3, 4, 6])
  })

  it('takes a place inside a pair for its start', () => {
    expect(codePointsOf('山𠮷').fromUtf16(2)).toBe(1)
  })

  it('counts a surrogate that stands alone', () => {
    const { length, fromUtf16 } = codePointsOf('\uDC00\uD800a\uD800')
    expect(length).toBe(4)
    expect(fromUtf16(3)).toBe(3)
  })

  it('agrees with counting one by one, both ways', () => {
    const unit = fc.constantFrom('a', '山', '𠮷', '\u{1000CA}', '\n', '\uD800', '\uDC00', 'é')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { length, fromUtf16, toUtf16 } = codePointsOf(text)
        expect(length).toBe([...text].length)
        let at = 0
        for (const [index, character] of [...text].entries()) {
          expect(fromUtf16(at)).toBe(index)
          expect(toUtf16(index)).toBe(at)
          at += character.length
        }
        expect(toUtf16(length)).toBe(text.length)
      }),
    )
  })
})
