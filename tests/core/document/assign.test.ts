import { expect, test } from 'vitest'
import type { Target } from '#core/document/edit'
import { doc, show } from '../../support/document-notation'
import { edited, refusal, rows, spanOf } from './edited'

const page = doc(`
 §1  body         The dam holds.
                  A bridge is built.
                  It is long.
?§2  body         Schools open.
 §-  caption→1,2  The dam at night
     headline→2   Rain in the south`)

const assign = (words: string, to: Target) => show(edited(page, { kind: 'assign', span: spanOf(page, words), to }))
const refused = (words: string, to: Target) => refusal(page, { kind: 'assign', span: spanOf(page, words), to })

test('a detached headline goes to its article and is read first', () => {
  const { articles } = edited(page, { kind: 'assign', span: spanOf(page, 'Rain in the south'), to: { article: 'a1' } })
  expect(articles[0]!.parts.map(({ role, by, confidence }) => [role, by, confidence])).toEqual([
    ['headline', 'editor', 1],
    ['body', 'machine', 0.9],
  ])
})

test('the span splits parts at its edges; what is left keeps its own say', () => {
  expect(assign('bridge is built.\nIt', 'new')).toBe(
    rows(`
 §1  body         The dam holds.
                  A ~
 §3  body*        bridge is built.
                  It~
 §1  body          is long.
?§2  body         Schools open.
 §-  caption→1,2  The dam at night
     headline→2   Rain in the south`),
  )
})

test('pieces of several articles and of the furniture go together', () => {
  expect(assign('It is long.\nSchools open.\nThe dam at night', 'new')).toBe(
    rows(`
 §1  body         The dam holds.
                  A bridge is built.
 §3  body*        It is long.
                  Schools open.
     caption*     The dam at night
 §-  headline→3   Rain in the south`),
  )
})

test('what became neighbours with one role becomes one part', () => {
  expect(assign('Schools open.', { article: 'a1' })).toBe(
    rows(`
 §1  body*        The dam holds.
                  A bridge is built.
                  It is long.
                  Schools open.
 §-  caption→1    The dam at night
     headline→1   Rain in the south`),
  )
})

test('to the furniture, where nothing is read in another order than it stands', () => {
  expect(assign('A bridge is built.\nIt is long.', 'furniture')).toBe(
    rows(`
 §1  body         The dam holds.
 §-  body*        A bridge is built.
                  It is long.
 §2  body         Schools open.
 §-  caption→1,2  The dam at night
     headline→2   Rain in the south`),
  )
})

test('doubts in the span and at its edges are answered, others are not', () => {
  const doubtful = doc(`
?§1  body       One.
?               Two.

?               Three.
?               Four.
?               Five.`)
  expect(show(edited(doubtful, { kind: 'assign', span: spanOf(doubtful, 'Three.\nFour.'), to: 'new' }))).toBe(
    rows(`
?§1  body       One.
?               Two.

 §2  body*      Three.
                Four.
 §1  body       Five.`),
  )
})

test('an article whose last part went is gone, its number is not used again', () => {
  const gone = edited(page, { kind: 'assign', span: spanOf(page, 'Schools open.'), to: 'furniture' })
  expect(gone.articles.map(({ id }) => id)).toEqual(['a1'])
  const again = edited(gone, { kind: 'assign', span: spanOf(page, 'Schools open.'), to: 'new' })
  expect(again.articles.map(({ id }) => id)).toEqual(['a1', 'a3'])
})

test('a detached piece is not asked about any more when no article is left for it', () => {
  const { furniture } = edited(page, { kind: 'assign', span: spanOf(page, 'Schools open.'), to: 'furniture' })
  expect(furniture.map(({ role, candidates }) => [role, candidates?.map(({ article }) => article)])).toEqual([
    ['body', undefined],
    ['caption', ['a1']],
    ['headline', undefined],
  ])
})

test('dissolve makes an article furniture', () => {
  const scattered = doc(`
 §1  body       One.
?§2  body       Two.
?§1  caption    A photo
?§2  byline     By Lu Min`)
  expect(show(edited(scattered, { kind: 'dissolve', article: 'a1' }))).toBe(
    rows(`
 §-  body*      One.
 §2  body       Two.
 §-  caption*   A photo
 §2  byline     By Lu Min`),
  )
  expect(refusal(scattered, { kind: 'dissolve', article: 'a3' })).toBe('no-such-article')
})

test('mentions stay as they are, over a boundary too', () => {
  const tagged = doc(`
 §1  body       The mayor, [Anna
                Berg|PER], said no.`)
  const split = edited(tagged, { kind: 'assign', span: spanOf(tagged, 'Berg, said no.'), to: 'new' })
  expect(split.mentions).toBe(tagged.mentions)
  expect(show(split)).toBe(
    rows(`
 §1  body       The mayor, [Anna
 §3  body*      Berg|PER], said no.`),
  )
})

test('is refused', () => {
  expect(refused('It is long.', { article: 'a7' })).toBe('no-such-article')
  expect(refused('It is long.', { article: 'a1' })).toBe('already-there')
  expect(refused('The dam at night\nRain', 'furniture')).toBe('already-there')
  expect(refused('Schools open.', 'new')).toBe('already-there')
  const spanned = (start: number, end: number) => refusal(page, { kind: 'assign', span: { start, end }, to: 'new' })
  expect(spanned(14, 15)).toBe('no-text-there')
  for (const [start, end] of [[3, 3], [5, 4], [-1, 4], [0, 1e9], [0.5, 2]] as const) {
    expect(spanned(start, end)).toBe('bad-span')
  }
})
