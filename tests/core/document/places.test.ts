import { describe, expect, test } from 'vitest'
import { crossingMentions } from '#core/document/crossing-mentions'
import { headlineText } from '#core/document/headline'
import { articleById, articleNumber, partAt, partsInSource, runs } from '#core/document/places'
import { openQuestions } from '#core/document/questions'
import { doc } from '../../support/document-notation'
import { edited, offsetOf } from './edited'

const page = doc(`
 §-  folio         Page 3
 §2  headline      Rain floods  the
                   south
     body          The dam holds.

?§1  body          Schools open.
?§2  caption→2,1   The dam
     headline      And more rain
 §-  noise         * * *`)

describe('parts in source order', () => {
  test('with their articles; furniture has none', () => {
    expect(partsInSource(page).map(({ part, article }) => `${article?.id ?? '-'} ${part.role}`)).toEqual([
      '- folio',
      'a2 headline',
      'a2 body',
      'a1 body',
      'a2 caption',
      'a2 headline',
      '- noise',
    ])
  })

  test('are looked up once for a document', () => {
    expect(partsInSource(page)).toBe(partsInSource(page))
  })
})

test('runs: neighbouring parts of one article', () => {
  expect(runs(page).map(({ article, parts }) => `${article?.id ?? '-'} ${parts.length}`)).toEqual([
    '- 1',
    'a2 2',
    'a1 1',
    'a2 2',
    '- 1',
  ])
  expect(runs(page)[1]).toMatchObject({ start: 7, end: offsetOf(page, 'holds.') + 6 })
})

test('the part at an offset, its end included, blank lines excluded', () => {
  expect(partAt(page, 0)?.part.role).toBe('folio')
  expect(partAt(page, 6)?.part.role).toBe('folio')
  expect(partAt(page, 7)?.part.role).toBe('headline')
  expect(partAt(page, offsetOf(page, 'Schools') - 1)).toBeUndefined()
  expect(partAt(page, page.text.length)?.part.role).toBe('noise')
  expect(partAt(page, -1)).toBeUndefined()
})

test('articles are numbered on the page from 1', () => {
  expect(page.articles.map(({ id }) => [id, articleNumber(page, id)])).toEqual([['a2', 1], ['a1', 2]])
  expect(articleById(page, 'a1')).toBe(page.articles[1])
  expect(articleNumber(page, 'a9')).toBeUndefined()
})

describe('open questions', () => {
  const [school, caption] = [offsetOf(page, 'Schools'), offsetOf(page, 'The dam\n')]

  test('are doubts, detached pieces and what articles want, in source order; where a piece begins, it alone is asked about', () => {
    expect(openQuestions(page).map(({ kind, at }) => [kind, at])).toEqual([
      ['boundary', school],
      ['gap', school],
      ['piece', caption],
    ])
  })
})

test('mentions that a boundary went through', () => {
  const tagged = doc(`
 §1  body      [Anna
               Berg|PER] met [Tom
 §2  body      Ford|PER], [Lu|ORG#1] and~
 §-  noise      * ~
 §2  body      the [Bridges|ORG#1] of the [river
 §-  folio     Page|LOC]`)
  expect([...crossingMentions(tagged)].map(({ quote }) => quote)).toEqual(['Tom\nFord', 'river\nPage'])
  const cut = edited(tagged, { kind: 'assign', span: { start: 0, end: 4 }, to: 'new' })
  expect([...crossingMentions(cut)].map(({ quote }) => quote)).toEqual(['Anna\nBerg', 'Tom\nFord', 'river\nPage'])
})

describe('headline', () => {
  test('all headline parts in reading order, on one line', () => {
    expect(headlineText(page, page.articles[0]!)).toBe('Rain floods the south And more rain')
    expect(headlineText(page, page.articles[1]!)).toBe('')
  })

  test('is never longer than 200, and ends with a whole character', () => {
    const long = doc(` §1  headline  ${'𠮷'.repeat(10)}${'a'.repeat(179)}${'𠮷'.repeat(500)}`)
    expect(headlineText(long, long.articles[0]!)).toBe(`${'𠮷'.repeat(10)}${'a'.repeat(179)}`)
  })
})
