import { describe, expect, it, vi } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import { createClient } from '#renderer/client/client'
import { createFakeHost } from '../../support/fake-host'

const folder = succeeded({ dir: '/papers/spring' })

describe('the client', () => {
  it('gives each call its own answer, whichever comes first', async () => {
    const host = createFakeHost({
      'projects.suggestFolder': async ({ name }) => {
        if (name === 'slow') await new Promise((resolve) => setTimeout(resolve, 5))
        return succeeded({ dir: `/papers/${name}` })
      },
    })
    const client = createClient(host.transport)
    const answers = await Promise.all([client.call('projects.suggestFolder', { name: 'slow' }), client.call('projects.suggestFolder', { name: 'quick' })])
    expect(answers).toEqual([succeeded({ dir: '/papers/slow' }), succeeded({ dir: '/papers/quick' })])
  })

  it('hands failures on as values', async () => {
    const host = createFakeHost({ 'projects.open': () => failed('not-a-project', { file: '/papers' }) })
    const answer = await createClient(host.transport).call('projects.open', { dir: '/papers' })
    expect(answer).toEqual(failed('not-a-project', { file: '/papers' }))
  })

  it('refuses an answer of the wrong shape', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue()
    const host = createFakeHost()
    const client = createClient({ ...host.transport, send: ({ id }) => (queueMicrotask(() => host.sayRaw({ id, ok: true, value: { dir: 7 } })), true) })
    const answer = await client.call('projects.suggestFolder', { name: 'a' })
    expect(answer).toEqual(failed('bad-message', { details: { call: 'projects.suggestFolder' } }))
    complaint.mockRestore()
  })

  it('fails calls under way when the connection is lost, and those that come while it is', async () => {
    const host = createFakeHost({ 'projects.suggestFolder': () => new Promise(() => undefined) })
    const client = createClient(host.transport)
    const underWay = client.call('projects.suggestFolder', { name: 'a' })
    host.connection('lost')
    expect(await underWay).toEqual(failed('connection-lost'))
    expect(await client.call('projects.suggestFolder', { name: 'b' })).toEqual(failed('connection-lost'))
  })

  it('answers again once the connection is back', async () => {
    const host = createFakeHost({ 'projects.suggestFolder': () => folder })
    const client = createClient(host.transport)
    const states: string[] = []
    client.onConnection((state) => states.push(state))
    host.connection('lost')
    host.connection('open')
    expect(await client.call('projects.suggestFolder', { name: 'a' })).toEqual(folder)
    expect(states).toEqual(['lost', 'open'])
  })

  it('tells events to those who listen, until they stop', () => {
    const host = createFakeHost()
    const client = createClient(host.transport)
    const heard: string[] = []
    const stop = client.on('document.changedOnDisk', ({ id }) => heard.push(id))
    host.emit('document.changedOnDisk', { id: 'd1' })
    stop()
    host.emit('document.changedOnDisk', { id: 'd2' })
    expect(heard).toEqual(['d1'])
  })

  it.each([['no message at all', 'hello'], ['an event that is not in the table', { event: 'weather', payload: {} }], ['an event of the wrong shape', { event: 'document.changedOnDisk', payload: { id: 5 } }], ['an answer to no call', { id: 99, ok: true, value: {} }]])(
    'lets %s pass without harm',
    (_what, message) => {
      const complaint = vi.spyOn(console, 'error').mockReturnValue()
      const host = createFakeHost()
      const heard = vi.fn()
      createClient(host.transport).on('document.changedOnDisk', heard)
      host.sayRaw(message)
      expect(heard).not.toHaveBeenCalled()
      complaint.mockRestore()
    },
  )
})
