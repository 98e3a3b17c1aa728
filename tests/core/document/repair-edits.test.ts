import { expect, test } from 'vitest'
import type { RepairAction } from '#core/document/model'
import { doc } from '../../support/document-notation'
import { edited, refusal } from './edited'

const page = doc(`
 §1  body       The dam holds 𠮷 well.`)

const repair = (start: number, end: number, action: RepairAction) => {
  return { kind: 'repair', override: { start, end, action } } as const
}

test('overrides stand in source order', () => {
  const { repairs } = edited(page, repair(8, 9, 'drop'), repair(3, 3, 'break'), repair(4, 7, { replace: 'dyke' }))
  expect(repairs).toEqual([
    { start: 3, end: 3, action: 'break' },
    { start: 4, end: 7, action: { replace: 'dyke' } },
    { start: 8, end: 9, action: 'drop' },
  ])
})

test('a new one takes the place of those it overlaps; the document is not said to be edited', () => {
  const after = edited(page, repair(3, 4, 'join'), repair(5, 5, 'break'), repair(7, 9, 'drop'), repair(4, 8, 'keep'))
  expect(after.repairs).toEqual([
    { start: 3, end: 4, action: 'join' },
    { start: 4, end: 8, action: 'keep' },
  ])
  expect(after.status).toBe('new')
  expect(edited(after, repair(4, 8, 'drop')).repairs[1]).toEqual({ start: 4, end: 8, action: 'drop' })
})

test('taken back, the machine’s rule holds again', () => {
  const after = edited(page, repair(3, 4, 'join'))
  expect(edited(after, { kind: 'unrepair', span: { start: 3, end: 4 } }).repairs).toEqual([])
  expect(refusal(after, { kind: 'unrepair', span: { start: 3, end: 5 } })).toBe('no-such-repair')
})

test('is refused', () => {
  const after = edited(page, repair(3, 4, { replace: 'x' }))
  expect(refusal(after, repair(3, 4, { replace: 'x' }))).toBe('nothing-to-do')
  expect(refusal(after, repair(3, 4, { replace: 'y' }))).toBeUndefined()
  for (const action of ['drop', { replace: 'x' }] as const) expect(refusal(page, repair(3, 3, action))).toBe('bad-span')
  expect(refusal(page, repair(14, 15, 'drop'))).toBe('bad-span')
  expect(refusal(page, repair(4, 3, 'keep'))).toBe('bad-span')
  expect(refusal(page, repair(0, 99, 'keep'))).toBe('bad-span')
})
