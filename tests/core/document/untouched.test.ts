import { expect, test } from 'vitest'
import { isUntouched } from '#core/document/untouched'
import { doc } from '../../support/document-notation'
import { edited } from './edited'

test('a document is untouched until an editor did anything to it', () => {
  const untouched = doc(` §1  body        北山停电`)
  expect(isUntouched(untouched)).toBe(true)
  expect(isUntouched(edited(untouched, { kind: 'set-status', article: 'a1', status: 'doing' }))).toBe(false)
  expect(isUntouched(edited(untouched, { kind: 'confirm' }))).toBe(false)
  expect(isUntouched(doc(` §1  body        [北山|LOC]停电`))).toBe(false)
})
