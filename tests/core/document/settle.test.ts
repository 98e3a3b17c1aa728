import { expect, test } from 'vitest'
import { openQuestions } from '#core/document/questions'
import { doc, show } from '../../support/document-notation'
import { edited, offsetOf, refusal, rows } from './edited'

const page = doc(`
 §1  body         The dam holds.
?                 It is old.
     caption→2,1  A photo
?§2  body         Schools open.
 §-  headline→2   A headline`)

test('settle leaves a detached piece where it is and asks no more', () => {
  const after = edited(page, { kind: 'settle', at: offsetOf(page, 'A photo') })
  expect(show(after)).toBe(
    rows(`
 §1  body         The dam holds.
?                 It is old.
     caption*     A photo
?§2  body         Schools open.
 §-  headline→2   A headline`),
  )
  expect(after.status).toBe('new')
})

test('settle answers a doubtful boundary with "as it is"', () => {
  expect(edited(page, { kind: 'settle', at: offsetOf(page, 'It is') }).doubts).toEqual([page.doubts[1]])
  expect(edited(page, { kind: 'settle', at: offsetOf(page, 'Schools') }).doubts).toEqual([page.doubts[0]])
})

test('settle works on furniture', () => {
  const { furniture } = edited(page, { kind: 'settle', at: offsetOf(page, 'headline') })
  expect(furniture.map(({ candidates, by }) => [candidates, by])).toEqual([[undefined, 'editor']])
})

test('settle answers for the role, too, where both it and the boundary are in doubt; that is one question', () => {
  const [first, second, ...rest] = page.articles
  const vague = { ...page, articles: [first!, { ...second!, parts: second!.parts.map((part) => ({ ...part, confidence: 0.3 })) }, ...rest] }
  const at = offsetOf(page, 'Schools')
  expect(openQuestions(vague).filter((question) => question.at === at)).toMatchObject([{ kind: 'boundary', part: { role: 'body' } }, { kind: 'gap' }])
  expect(openQuestions(edited(vague, { kind: 'settle', at })).filter((question) => question.at === at)).toMatchObject([{ kind: 'gap' }])
})

test('an article is sure once all that was asked about it is answered, and not before', () => {
  const sure = (document: typeof page) => document.articles.map(({ confidence }) => confidence === 1)
  const half = edited(page, { kind: 'settle', at: offsetOf(page, 'Schools') })
  expect(sure(half)).toEqual([false, false])
  expect(sure(edited(half, { kind: 'has-none', article: 'a2' }))).toEqual([false, true])
})

test('settle is refused where nothing is asked', () => {
  expect(refusal(page, { kind: 'settle', at: offsetOf(page, 'The dam') })).toBe('nothing-to-do')
  expect(refusal(page, { kind: 'settle', at: -1 })).toBe('bad-span')
})

test('confirm answers everything; whose choices they were stays on record', () => {
  const after = edited(page, { kind: 'confirm' })
  expect(openQuestions(after)).toEqual([])
  expect(after.status).toBe('confirmed')
  expect(after.articles.map(({ confidence }) => confidence)).toEqual([1, 1])
  const parts = [...after.articles.flatMap((article) => article.parts), ...after.furniture]
  expect(parts.map(({ by, confidence }) => [by, confidence])).toEqual(Array(4).fill(['machine', 1]))
})

test('a confirmed page becomes an edited one when its split changes, and only then', () => {
  const confirmed = edited(page, { kind: 'confirm' })
  expect(refusal(confirmed, { kind: 'confirm' })).toBe('nothing-to-do')
  expect(edited(confirmed, { kind: 'tag', label: 'LOC', spans: [{ start: 4, end: 7 }] }).status).toBe('confirmed')
  expect(edited(confirmed, { kind: 'cut', at: offsetOf(page, 'It is') }).status).toBe('edited')
})

test('an article’s status is the editor’s', () => {
  const after = edited(page, { kind: 'set-status', article: 'a2', status: 'done' })
  expect(after.articles.map(({ status }) => status)).toEqual(['todo', 'done'])
  expect(after.status).toBe('new')
  expect(refusal(after, { kind: 'set-status', article: 'a2', status: 'done' })).toBe('nothing-to-do')
  expect(refusal(after, { kind: 'set-status', article: 'a3', status: 'done' })).toBe('no-such-article')
})

test('where an editor said whether the article changes is kept', () => {
  const { start, end } = { start: offsetOf(page, 'It is'), end: offsetOf(page, 'Schools') }
  const after = edited(page, { kind: 'cut', at: start }, { kind: 'settle', at: end }, { kind: 'join', at: start })
  expect(after.settled).toEqual([start, end])
  expect(edited(page, { kind: 'settle', at: offsetOf(page, 'A photo') }).settled).toEqual([])
})
