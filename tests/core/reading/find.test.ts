import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInDocument, findInReading, findInText, mayHold } from '#core/reading/find'
import { readingOf } from '#core/reading/reading'
import { documents } from '../document/arbitrary'
import { edited, spanOf } from '../document/edited'
import { doc } from '../../support/document-notation'

const found = (text: string, query: string) => findInText(text, query).map(({ start, end }) => text.slice(start, end))

test.each([
  ['a wrap', '全市渔\n港安全工作', '渔港安全', '渔\n港安全'],
  ['letter-spacing', '先 后 发 言 。褚大海', '先后发言。', '先 后 发 言 。'],
  ['a name of two characters', '记者 严　宽 报道', '严宽', '严　宽'],
  ['the query set so', '记者严宽报道', '严 宽', '严宽'],
  ['blanks beside numbers', '3 月 12 日', '3月12日', '3 月 12 日'],
  ['a number over a wrap', '共19\n78户', '1978', '19\n78'],
  ['capitals and full width', 'ＷｉＦｉ　６，ok', 'wifi 6,OK', 'ＷｉＦｉ　６，ok'],
  ['words over a wrap', 'in New\n  York', 'new york', 'New\n  York'],
  ['a divided word', 'the news-\npaper', 'newspaper', 'news-\npaper'],
  ['unreadable characters', '河\u200B湾', '河湾', '河\u200B湾'],
  ['characters beyond the BMP', '副县长𠮷\n田', '𠮷田', '𠮷\n田'],
])('finds words over %s', (_, text, query, expected) => expect(found(text, query)).toEqual([expected]))

test('words that are written with blanks are not run together', () => {
  expect(found('the art of New York', 'heart')).toEqual([])
  expect(found('the art', 'theart')).toEqual([])
  expect(found('page a\n7', 'a7')).toEqual([])
})

test('finds every place once, and nothing for nothing', () => {
  expect(findInText('河河河河', '河河')).toEqual([{ start: 0, end: 2 }, { start: 2, end: 4 }])
  expect(findInText('河', ' \n')).toEqual([])
  expect(findInText('', '河')).toEqual([])
})

const page = doc(`
 §1  body      河湾的桥通车，北
 §2  body      北浦的学校开学
 §1  body      浦的车最先开过
     headline  南桥
 §2  headline  学校
 §-  folio     北浦晚 报`)

test('in a document: over foreign text, in furniture, down the page, not from one paragraph into the next', () => {
  const all = findInDocument(page, '北浦').map(({ article, spans }) => [article, ...spans.map(({ start, end }) => page.text.slice(start, end))])
  expect(all).toEqual([['a1', '北', '浦'], ['a2', '北浦'], [null, '北浦']])
  expect(findInDocument(page, '学校北浦')).toEqual([])
  expect(findInDocument(page, '北浦晚报')).toHaveLength(1)
})

test('in a document: what an editor put in the place of a glyph is found, what they dropped is not', () => {
  const mended = edited(page, { kind: 'repair', override: { ...spanOf(page, '河湾'), action: { replace: '江湾' } } })
  expect(findInDocument(mended, '江湾').map(({ spans }) => spans)).toEqual([[spanOf(page, '河湾')]])
  expect(findInDocument(mended, '河湾')).toEqual([])
})

/** What is left of a text when it does not matter how it is set. */
function folded(text: string): string {
  const close = text.replace(/[\s\u00AD\u200B]/gu, '').toLowerCase()
  return close.replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

const character = fc.constantFrom('河', '湾', '𠮷', '。', '，', 'a', 'B', 'Ｂ', '7', ' ', '\u3000', '\n', '\u00AD')
const texts = fc.string({ unit: character, maxLength: 40 })

test('what is found reads as what was looked for', () => {
  fc.assert(
    fc.property(texts, fc.string({ unit: character, minLength: 1, maxLength: 3 }), (text, query) => {
      for (const hit of found(text, query)) expect(folded(hit)).toBe(folded(query))
    }),
    { numRuns: 1000 },
  )
})

test('any words of a text are found in it, however they are set', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
      const words = text.slice(Math.min(a, b), Math.max(a, b)).trim()
      fc.pre(folded(words) !== '' && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u.test(words))
      expect(findInText(text, words).length).toBeGreaterThan(0)
      expect(findInText(text, words.toUpperCase().replaceAll('河', '河\n')).length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})

test('in any document, what is found reads as what was looked for and lies where it is said to be', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom('雨河', '河', '城，', 'a7'), (document, query) => {
      for (const { article, spans } of findInDocument(document, query)) {
        expect(folded(spans.map(({ start, end }) => document.text.slice(start, end)).join(''))).toBe(folded(query))
        const parts = article === null ? document.furniture : document.articles.find(({ id }) => id === article)!.parts
        for (const { start, end } of spans) expect(parts.some((part) => part.start < end && start < part.end)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('in a reading text words are not found from one paragraph into the next', () => {
  expect(findInReading('新桥通车。\n桥上人多。', '通车。桥')).toEqual([])
  expect(findInReading('新桥 通车。\n桥上人多。', '新桥通车')).toEqual([{ start: 0, end: 5 }])
})

test('a source that cannot hold the words is told from one that may', () => {
  const bridge = '新桥通\n学校开学。\n车那天'
  expect(mayHold(bridge, '开学')).toBe(true)
  expect(mayHold(bridge, '新桥通车那天')).toBe(true)
  expect(mayHold(bridge, '新桥开学')).toBe(false)
  expect(mayHold(bridge, '那天新桥')).toBe(true)
  expect(mayHold(bridge, '')).toBe(false)
})

test('law: what is found in a document was foreseen from its source', () => {
  fc.assert(
    fc.property(documents, fc.nat(1000), fc.integer({ min: 1, max: 6 }), (document, at, length) => {
      const readings = document.articles.map((article) => readingOf(document, article).text.replaceAll('\n', ''))
      const reading = readings[at % Math.max(1, readings.length)] ?? ''
      const query = [...reading].slice(at % (reading.length + 1)).slice(0, length).join('')
      if (findInDocument(document, query).length > 0) expect(mayHold(document.text, query)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
