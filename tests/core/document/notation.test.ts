import { expect, test } from 'vitest'
import { doc, show } from '../../support/document-notation'
import { check } from '#core/document/check'

const page = `
 §1  headline     Rain floods the south

     body         The mayor, [Anna Berg|PER], and [Tom
                  [Ford|LOC]|PER] said that the dam holds.~
     byline*       (By Lu Min)
 §-  folio        Page 3
?§2  headline(2)  A bridge
     body(1)      is built by the [Ford|ORG#1]
                  and Lu [Company|ORG#1] 𠮷.
 §1  caption→2,-  The dam`

test('a document is read and printed alike', () => {
  const document = doc(page)
  expect(check(document)).toEqual([])
  expect(doc(show(document))).toEqual(document)
  expect(show(document).split('\n').slice(-4)).toEqual([
    '?§2  headline(2)      A bridge',
    '     body(1)          is built by the [Ford|ORG#1]',
    '                      and Lu [Company|ORG#1] 𠮷.',
    ' §1  caption→2,-      The dam',
  ])
})

test('what the notation says is what the document holds', () => {
  const { text, articles, furniture, mentions, doubts, serial } = doc(page)
  expect(articles.map(({ id, parts }) => [id, ...parts.map(({ role }) => role)])).toEqual([
    ['a1', 'headline', 'body', 'byline', 'caption'],
    ['a2', 'body', 'headline'],
  ])
  expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual(['Page 3'])
  expect(mentions.map(({ label, quote }) => `${label} ${quote}`)).toEqual([
    'PER Anna Berg',
    'PER Tom\nFord',
    'LOC Ford',
    'ORG FordCompany',
  ])
  expect(doubts.map(({ at }) => text.slice(at, at + 8))).toEqual(['A bridge'])
  expect(serial).toBe(6)
})
