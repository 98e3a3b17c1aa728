import { expect, test } from 'vitest'
import { check } from '#core/document/check'
import type { Article, Document, Part } from '#core/document/model'
import { doc } from '../../support/document-notation'

const page = doc(`
 §1  headline  Rain
     body      The [dam|LOC] holds.

 §2  body      It is 𠮷.
 §-  folio     Page
     noise     * * *`)

/** The codes of all that is wrong with the page after a change of it. */
function wrong(change: Partial<Document>): string[] {
  return check({ ...page, ...change }).map(({ code }) => code)
}

function withParts(change: (parts: readonly Part[]) => readonly Part[]): Partial<Document> {
  return { articles: page.articles.map((article, index) => (index > 0 ? article : { ...article, parts: change(article.parts) })) }
}

const withBody = (body: Partial<Part>) => withParts(([headline, old]) => [headline!, { ...old!, ...body }])
const withArticle = (change: Partial<Article>) => ({ articles: [{ ...page.articles[0]!, ...change }, page.articles[1]!] })
const withMention = (change: object) => ({ mentions: [{ ...page.mentions[0]!, ...change }] })

test('nothing is wrong with a sound document, be it empty', () => {
  expect(check(page)).toEqual([])
  expect(check({ ...page, text: ' \n ', articles: [], furniture: [], mentions: [] })).toEqual([])
})

test('text that is in no part, with its offsets', () => {
  expect(check({ ...page, ...withParts(([headline]) => [headline!]) })).toEqual([
    { code: 'text-in-no-part', start: 5, end: 19 },
  ])
  expect(wrong({ furniture: page.furniture.slice(0, 1) })).toEqual(['text-in-no-part'])
  expect(wrong({ furniture: page.furniture.slice(1) })).toEqual(['text-in-no-part'])
})

test('parts that overlap', () => {
  expect(check({ ...page, ...withBody({ start: 0 }) })).toEqual([{ code: 'parts-overlap', start: 0, end: 4 }])
  expect(wrong({ furniture: [...page.furniture, page.furniture[1]!] })).toEqual(['parts-overlap'])
})

test('parts that are no parts', () => {
  const bad = (span: Partial<Part>) => wrong(withBody(span))
  expect(bad({ end: 20 })).toEqual(['bad-part', 'text-in-no-part'])
  expect(bad({ start: 4 })).toEqual(['bad-part', 'text-in-no-part'])
  expect(bad({ end: 5 })).toEqual(['bad-part', 'text-in-no-part'])
  expect(bad({ start: NaN })).toEqual(['bad-part', 'text-in-no-part'])
  expect(bad({ end: 1_000 })).toEqual(['bad-part', 'text-in-no-part'])
  const second = page.articles[1]!
  const halved = { ...second, parts: [{ ...second.parts[0]!, end: page.text.indexOf('𠮷') + 1 }] }
  expect(wrong({ articles: [page.articles[0]!, halved] })).toEqual(['bad-part', 'text-in-no-part'])
})

test('chances and candidates', () => {
  expect(wrong(withBody({ confidence: 1.1 }))).toEqual(['bad-chance'])
  expect(wrong(withArticle({ confidence: NaN }))).toEqual(['bad-chance'])
  const asked = (candidates: Part['candidates']) => wrong(withBody({ candidates }))
  expect(asked([{ article: 'a2', confidence: 0.5 }, { article: null, confidence: 0.2 }])).toEqual([])
  expect(asked([])).toEqual(['bad-candidates'])
  expect(asked([{ article: 'a3', confidence: 0.5 }])).toEqual(['bad-candidates'])
  expect(asked([{ article: 'a1', confidence: 0.2 }, { article: 'a2', confidence: 0.5 }])).toEqual(['bad-candidates'])
})

test('articles and furniture', () => {
  expect(wrong({ articles: [...page.articles, { ...page.articles[0]!, id: 'a3', parts: [] }] })).toContain('article-without-parts')
  expect(wrong({ articles: page.articles.toReversed() })).toEqual(['articles-out-of-order'])
  expect(wrong({ furniture: page.furniture.toReversed() })).toEqual(['furniture-out-of-order'])
  expect(wrong(withArticle({ id: 'a2' }))).toEqual(['id-twice'])
  expect(wrong(withArticle({ id: 'a4' }))).toEqual(['id-after-serial'])
})

test('mentions', () => {
  expect(wrong(withMention({ quote: 'Dam' }))).toEqual(['quote-differs'])
  expect(wrong(withMention({ label: '' }))).toEqual(['bad-mention'])
  expect(wrong(withMention({ spans: [] }))).toEqual(['bad-mention'])
  expect(wrong(withMention({ spans: [{ start: 9, end: 9 }] }))).toEqual(['bad-mention'])
  expect(wrong(withMention({ spans: [{ start: 9, end: 12 }, { start: 11, end: 13 }] }))).toEqual(['bad-mention'])
  expect(wrong(withMention({ id: 'm9' }))).toEqual(['id-after-serial'])
  const first = { ...page.mentions[0]!, id: 'm0', spans: [{ start: 0, end: 4 }], quote: 'Rain' }
  expect(wrong({ mentions: [page.mentions[0]!, first] })).toEqual(['mentions-out-of-order'])
  expect(wrong({ mentions: [first, { ...page.mentions[0]!, id: 'm0' }] })).toEqual(['id-twice'])
})

test('overrides and doubts', () => {
  expect(wrong({ repairs: [{ start: 2, end: 2, action: 'drop' }] })).toEqual(['bad-repair'])
  expect(wrong({ repairs: [{ start: 2, end: 5, action: 'keep' }, { start: 4, end: 6, action: 'keep' }] })).toEqual(['bad-repair'])
  expect(wrong({ repairs: [{ start: 4, end: 6, action: 'keep' }, { start: 2, end: 3, action: 'keep' }] })).toEqual([
    'repairs-out-of-order',
  ])
  expect(wrong({ doubts: [{ at: 6, chance: 0.5 }] })).toEqual(['bad-doubt'])
  expect(wrong({ doubts: [{ at: 5, chance: 2 }] })).toEqual(['bad-chance'])
  expect(wrong({ doubts: [{ at: 5, chance: 0.5 }, { at: 0, chance: 0.5 }] })).toEqual(['doubts-out-of-order'])
  expect(wrong({ settled: [5, 5] })).toEqual(['bad-settled'])
  expect(wrong({ settled: [1e9] })).toEqual(['bad-settled'])
})
