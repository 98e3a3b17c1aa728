import { describe, expect, it } from 'vitest'
import { CALLS, isCallName } from '#contract/calls'
import { LARGEST_FILE, LARGEST_MESSAGE } from '#contract/calls/import'
import { EVENTS } from '#contract/events'
import { FAILURE_CODES, failed, failureSchema } from '#contract/failure'

describe('the contract', () => {
  it('names calls by subject and verb, events by subject', () => {
    for (const name of Object.keys(CALLS)) expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/u)
    for (const name of Object.keys(EVENTS)) expect(name).toMatch(/^[a-z]+(\.[a-zA-Z]+)?$/u)
  })

  it('knows its calls, and no names that every object has', () => {
    expect(isCallName('documents.save')).toBe(true)
    expect(['toString', 'constructor', '__proto__', ''].filter(isCallName)).toEqual([])
  })

  it('takes every failure that can be made', () => {
    for (const code of FAILURE_CODES) expect(failureSchema.parse(failed(code, { file: 'x' }).failure)).toEqual({ code, file: 'x' })
    expect(failureSchema.safeParse({ code: 'elsewhere' }).success).toBe(false)
  })

  it('has room in a message for the largest file', () => {
    const message = { id: 1, call: 'import.stage', request: { batch: null, items: [{ kind: 'bytes', name: 'x'.repeat(255), base64: '' }] } }
    expect(JSON.stringify(message).length + Math.ceil(LARGEST_FILE / 3) * 4).toBeLessThan(LARGEST_MESSAGE)
  })
})
