import { expect, test } from 'vitest'
import type { Edit } from '#core/document/edit'
import { push, redo, startHistory, undo } from '#core/document/history'
import { doc } from '../../support/document-notation'
import { edited } from './edited'

const first = doc(`
 §1  body       One.
                Two.`)
const cut: Edit = { kind: 'cut', at: 5 }
const confirm: Edit = { kind: 'confirm' }
const second = edited(first, cut)
const third = edited(second, confirm)
const done = push(push(startHistory(first), cut, second), confirm, third)

test('every step knows the edit that made it', () => {
  expect(done.past?.edit).toBe(confirm)
  expect(undo(done).past?.edit).toBe(cut)
  expect(undo(done).future?.edit).toBe(confirm)
})

test('undo and redo hand back the very documents', () => {
  expect(undo(done).present).toBe(second)
  expect(undo(undo(done)).present).toBe(first)
  expect(redo(redo(undo(undo(done)))).present).toBe(third)
  expect(redo(redo(undo(undo(done))))).toEqual(done)
})

test('at either end nothing happens', () => {
  const fresh = startHistory(first)
  expect(undo(fresh)).toBe(fresh)
  expect(redo(done)).toBe(done)
})

test('after a new edit what was undone is gone', () => {
  const other = push(undo(done), { kind: 'join', at: 5 }, first)
  expect(other.future).toBeNull()
  expect(undo(other).present).toBe(second)
})
