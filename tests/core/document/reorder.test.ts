import { expect, test } from 'vitest'
import { insertParts } from '#core/document/insert-parts'
import type { Part } from '#core/document/model'
import { doc, show } from '../../support/document-notation'
import { edited, refusal, rows } from './edited'

const page = doc(`
 §1  headline  The headline
     body      The text.
     caption   A photo`)

test('the part stands at the index afterwards', () => {
  expect(show(edited(page, { kind: 'reorder', article: 'a1', from: 2, to: 0 }))).toBe(
    rows(`
 §1  headline(2)  The headline
     body(3)      The text.
     caption(1)   A photo`),
  )
  expect(show(edited(page, { kind: 'reorder', article: 'a1', from: 0, to: 1 }))).toBe(
    rows(`
 §1  headline(2)  The headline
     body(1)      The text.
     caption(3)   A photo`),
  )
})

test('is refused', () => {
  const refused = (article: string, from: number, to: number) => refusal(page, { kind: 'reorder', article, from, to })
  expect(refused('a2', 0, 1)).toBe('no-such-article')
  expect(refused('a1', 1, 1)).toBe('nothing-to-do')
  for (const [from, to] of [[3, 0], [0, 3], [-1, 0], [0, 0.5]] as const) expect(refused('a1', from, to)).toBe('no-such-part')
})

const part = (start: number, role: Part['role'] = 'body'): Part => {
  return { start, end: start + 1, role, by: 'machine', confidence: 1 }
}
const starts = (parts: readonly Part[]) => parts.map(({ start }) => start)

test('new parts go behind the one they follow', () => {
  expect(starts(insertParts([part(1), part(5)], [part(3), part(4), part(9, 'headline')]))).toEqual([9, 1, 3, 4, 5])
  expect(starts(insertParts([], [part(3), part(1)]))).toEqual([1, 3])
})

test('in an order made by hand nothing else moves', () => {
  const columns = [part(50), part(70), part(10), part(30)]
  expect(starts(insertParts(columns, [part(60)]))).toEqual([50, 60, 70, 10, 30])
  expect(starts(insertParts(columns, [part(20)]))).toEqual([50, 70, 10, 20, 30])
  expect(starts(insertParts(columns, [part(5)]))).toEqual([50, 70, 5, 10, 30])
  expect(starts(insertParts(columns, [part(90, 'caption')]))).toEqual([50, 70, 90, 10, 30])
})
