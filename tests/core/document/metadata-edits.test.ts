import { expect, test } from 'vitest'
import { isPartialDate } from '#core/document/metadata'
import type { Edit } from '#core/document/edit'
import { doc } from '../../support/document-notation'
import { edited, refusal, spanOf } from './edited'

const page = doc(`
 §1  body      The dam holds.
 §2  body      A bridge is built.
 §3  body      Schools open.`)

const say = (article: string, values: Extract<Edit, { kind: 'set-metadata'; article: string }>['values']): Edit => {
  return { kind: 'set-metadata', article, values }
}

test('what an editor says is kept field by field, closed up, each name once', () => {
  const once = edited(page, say('a1', { reporters: [' Lu  Min ', 'Tom Ford', 'Lu Min', ' '], agency: '  ' }))
  expect(once.articles[0]!.metadata).toEqual({ reporters: ['Lu Min', 'Tom Ford'], agency: null })
  const twice = edited(once, say('a1', { agency: 'Seaside Press' }))
  expect(twice.articles[0]!.metadata).toEqual({ reporters: ['Lu Min', 'Tom Ford'], agency: 'Seaside Press' })
  expect(twice.articles[1]).toBe(page.articles[1])
  expect(twice.status).toBe('new')
})

test('it can be taken back, field by field', () => {
  const said = edited(page, say('a1', { reporters: [], jumpTo: '3' }))
  const half = edited(said, { kind: 'unset-metadata', article: 'a1', fields: ['reporters', 'agency'] })
  expect(half.articles[0]!.metadata).toEqual({ jumpTo: '3' })
  expect(edited(half, { kind: 'unset-metadata', article: 'a1', fields: ['jumpTo'] })).toEqual(page)
})

test('a page has a newspaper, a date and a number', () => {
  const said = edited(page, { kind: 'set-metadata', article: null, values: { newspaper: 'Lake Evening', date: '2022-06-18' } })
  expect(said.metadata).toEqual({ newspaper: 'Lake Evening', date: '2022-06-18' })
  expect(edited(said, { kind: 'unset-metadata', article: null, fields: ['newspaper', 'date'] })).toEqual(page)
})

test('it stays with the article when its boundaries change', () => {
  const said = edited(page, say('a2', { reporters: ['Lu Min'] }))
  const cut = edited(said, { kind: 'cut', at: spanOf(page, 'bridge').start })
  expect(cut.articles.map(({ id, metadata }) => [id, metadata])).toEqual([
    ['a1', undefined],
    ['a2', { reporters: ['Lu Min'] }],
    ['a4', undefined],
    ['a3', undefined],
  ])
})

test('an article that joins another one brings along what was said about it', () => {
  const said = edited(
    page,
    say('a1', { reporters: ['Lu Min'], agency: 'Seaside Press' }),
    say('a2', { reporters: ['Tom Ford', 'Lu Min'], agency: 'Hill Press', datelinePlace: 'Lakeside' }),
    { kind: 'join', at: spanOf(page, 'A bridge is built.').start },
  )
  expect(said.articles[0]!.metadata).toEqual({
    reporters: ['Lu Min', 'Tom Ford'],
    agency: 'Seaside Press',
    datelinePlace: 'Lakeside',
  })
  const whole = { start: 0, end: page.text.length }
  expect(edited(said, { kind: 'assign', span: whole, to: 'new' }).articles[0]!.metadata).toEqual(said.articles[0]!.metadata)
  expect(edited(said, { kind: 'dissolve', article: 'a1' }).articles.map(({ metadata }) => metadata)).toEqual([undefined])
})

test('is refused', () => {
  const said = edited(page, say('a1', { reporters: ['Lu Min'] }))
  expect(refusal(page, say('a9', { agency: null }))).toBe('no-such-article')
  expect(refusal(page, say('a1', {}))).toBe('nothing-to-do')
  expect(refusal(said, say('a1', { reporters: ['Lu Min '] }))).toBe('nothing-to-do')
  expect(refusal(page, say('a1', { datelineDate: 'yesterday' }))).toBe('bad-value')
  expect(refusal(page, { kind: 'set-metadata', article: null, values: { agency: 'Hill Press' } as never })).toBe('bad-value')
  expect(refusal(said, { kind: 'unset-metadata', article: 'a1', fields: ['agency'] })).toBe('nothing-to-do')
  expect(refusal(said, { kind: 'unset-metadata', article: 'a9', fields: ['agency'] })).toBe('no-such-article')
})

test.each(['2020-12-04', '2020-02-29', 'XXXX-12-04', 'XXXX-02-29', 'XXXX-XX-31', '2020-12-XX'])('%s is a date', (date) => {
  expect(isPartialDate(date)).toBe(true)
})

test.each(['', '2020-12-4', '2020-13-01', '2021-02-29', 'XXXX-XX-32', '2020-XX-04', 'XXXX-XX-XX', '2020-00-01', '12-04'])(
  '%j is none',
  (date) => expect(isPartialDate(date)).toBe(false),
)
