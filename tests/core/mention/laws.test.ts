import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSuggester } from '#core/mention/suggester'
import { chunksOf } from '#core/mention/tagger/chunks'
import { doc } from '../../support/document-notation'
import { shippedResources } from './suggester'

const suggester = createSuggester(shippedResources())

const unit = fc.constantFrom(
  '石', '大', '山', '市', '委', '书', '记', '县', '村', '记者', '通讯员', '本报', '摄', '说', '、', '，', '。', '（', '）', '(', ')', '·', ' ', '　', '\n', '\n\n',
  '1', 'a', '𠮷', '👩‍👩‍👧', 'e\u0301', 'שלום', '\uD800', '\uDC00', '\u{1000CA}', '\u0000', '\uFFFD', '北京', '新华社', '《', '》', '“', '”',
)
const anyText = fc.string({ unit, maxLength: 80 })

it('proposes spans within the text, in order, without overlaps, and cuts no character in two', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let free = 0
      for (const { start, end, score, label } of suggester.suggestPlain(text)) {
        expect(start).toBeGreaterThanOrEqual(free)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end)).not.toMatch(/\n/u)
        expect(text.slice(start, end)).toMatch(/\p{L}/u)
        for (const edge of [start, end]) expect(/^[\uDC00-\uDFFF]/.test(text.slice(edge)) && /[\uD800-\uDBFF]$/.test(text.slice(0, edge))).toBe(false)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(['PER', 'LOC', 'ORG']).toContain(label)
        free = end
      }
    }),
    { numRuns: 400 },
  )
})

it('says the same of the same text', () => {
  fc.assert(fc.property(anyText, (text) => {
      expect(suggester.suggestPlain(text)).toEqual(suggester.suggestPlain(text))
    }), { numRuns: 50 })
})

/** What reading may leave out: white space, control characters, glyphs that cannot be read. */
const DROPPED = /[\s\p{C}\uFFFD]/gu

it('points at the source of any document', () => {
  fc.assert(
    fc.property(fc.array(anyText.map((text) => text.replace(/[\n\s]+/gu, ' ').trim()).filter((text) => /^[^§[\]|~?]+$/u.test(text)), { minLength: 1, maxLength: 5 }), (lines) => {
      const document = doc(`    §1  body  ${lines.join('\n              ')}`)
      for (const { spans, quote } of suggester.suggest(document)) {
        expect(spans.length).toBeGreaterThan(0)
        const source = spans.map(({ start, end }) => document.text.slice(start, end)).join('')
        // First the wraps, over which the halves of a character may meet; then what reading leaves out.
        expect(source.replace(/\s/gu, '').replace(DROPPED, '')).toBe(quote.replace(DROPPED, ''))
      }
    }),
    { numRuns: 100 },
  )
})

it('cuts texts into pieces that join up again and divide no pair', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 4000, minLength: 1500 }), (text) => {
      const chunks = chunksOf(text)
      expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end } of chunks) {
        expect(end - start).toBeLessThanOrEqual(1200)
        expect(end).toBeGreaterThan(start)
      }
    }),
    { numRuns: 30 },
  )
})

it.each([
  ['one line', '石'.repeat(100_000)],
  ['many lines', '石大山\n'.repeat(10_000)],
  ['many openings of by-lines', '（记者 '.repeat(20_000)],
])('takes time in proportion to the text: %s', { timeout: 60_000 }, (_, text) => {
  const timeFor = (length: number): number => {
    const began = performance.now()
    suggester.suggestPlain(text.slice(0, length))
    return performance.now() - began
  }
  timeFor(text.length / 4)
  // Quadratic would be 16 times; the rest is for a machine that does other things too.
  expect(timeFor(text.length)).toBeLessThan(10 * timeFor(text.length / 4) + 200)
})
