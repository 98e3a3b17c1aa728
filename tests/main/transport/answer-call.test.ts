import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALLS } from '#contract/calls'
import { hostMessageSchema } from '#contract/wire'
import { outsideIn, temporaryFolder } from '../outside'
import { startHost } from '../window'

describe('the way of a call', () => {
  it('has a handler for every call of the table', () => {
    const { services } = startHost(outsideIn(temporaryFolder()))
    expect(Object.keys(services.handlers).sort()).toEqual(Object.keys(CALLS).sort())
  })

  it.each([
    ['no object', 'hello', -1],
    ['nothing', undefined, -1],
    ['no id', { call: 'app.start', request: { languages: ['en'] } }, -1],
    ['an id that is no number', { id: 'x', call: 'app.start', request: { languages: ['en'] } }, -1],
    ['no call', { id: 7, request: {} }, 7],
    ['a call that is not in the table', { id: 7, call: 'files.delete', request: {} }, 7],
    ['a name that every object has', { id: 7, call: 'constructor', request: {} }, 7],
    ['a name that every object has', { id: 7, call: '__proto__', request: {} }, 7],
    ['a request of the wrong shape', { id: 7, call: 'documents.open', request: { id: 3 } }, 7],
    ['no request', { id: 7, call: 'documents.open' }, 7],
  ])('refuses %s', async (_what, message, id) => {
    const window = startHost(outsideIn(temporaryFolder())).openWindow()
    expect(await window.sendRaw(message)).toMatchObject({ id, ok: false, failure: { code: 'bad-message' } })
  })

  it('answers any message whatever, in the shape of an answer', async () => {
    const window = startHost(outsideIn(temporaryFolder())).openWindow()
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(hostMessageSchema.parse(await window.sendRaw(message))).toMatchObject({ ok: false, failure: { code: 'bad-message' } })
      }),
      { numRuns: 300 },
    )
  })

  it('never lets an error of ours through as it is, and notes it', async () => {
    const noted: string[] = []
    const outside = outsideIn(temporaryFolder(), { log: (line) => noted.push(line) })
    const broken = { ...outside, preferences: { ...outside.preferences, get: () => { throw new Error('a secret path') } } }
    const window = startHost(broken).openWindow()
    expect(await window.refused('app.start', { languages: ['en'] })).toMatchObject({ code: 'internal' })
    expect(noted.join()).toContain('app.start failed')
  })
})
