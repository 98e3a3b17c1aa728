import { expect, test } from 'vitest'
import { failureMessage } from '#renderer/i18n/failure-message'

test('a place that is none for an export is told as such, a window that may not come in as such', () => {
  expect(failureMessage({ code: 'not-allowed' })).toEqual({ key: 'failures:not-allowed', values: undefined })
  expect(failureMessage({ code: 'not-allowed', file: '/p/documents' })).toEqual({ key: 'failures:not-allowed-place', values: { file: '/p/documents' } })
})
