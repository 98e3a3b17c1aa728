import { describe, expect, it } from 'vitest'
import { outsideIn, temporaryFolder } from '../outside'
import { startHost } from '../window'

describe('the start of a window', () => {
  it('hands what Galley was started with to the first window only', async () => {
    const outside = outsideIn(temporaryFolder())
    const launch = { project: '/p', paths: ['/a.txt'] }
    const host = startHost({ ...outside, surroundings: { ...outside.surroundings, launch } })
    expect(await host.openWindow().call('app.start', { languages: ['en'] })).toMatchObject({ openProject: '/p', openPaths: ['/a.txt'] })
    expect(await host.openWindow().call('app.start', { languages: ['en'] })).toMatchObject({ openProject: null, openPaths: [] })
  })

  it('remembers the projects that were opened, the last one first', async () => {
    const host = startHost(outsideIn(temporaryFolder()))
    const window = host.openWindow()
    for (const name of ['one', 'two', 'one']) {
      const { dir } = await window.call('projects.suggestFolder', { name })
      await window.call('projects.create', { dir, name })
    }
    const { preferences } = await window.call('app.start', { languages: ['en'] })
    expect(preferences.recentProjects.map(({ name }) => name)).toEqual(['one', 'two', 'one'])
    expect(preferences.lastProject).toBe(preferences.recentProjects[0]!.dir)
    await window.call('projects.close', {})
    expect((await window.call('app.start', { languages: ['en'] })).preferences.lastProject).toBeNull()
  })

  it('changes the preferences that are given and keeps the rest', async () => {
    const window = startHost(outsideIn(temporaryFolder())).openWindow()
    expect(await window.call('preferences.set', { theme: 'dark' })).toMatchObject({ theme: 'dark', language: 'system' })
    expect(await window.call('preferences.set', { language: 'zh-CN' })).toMatchObject({ theme: 'dark', language: 'zh-CN' })
  })

  it('waits for a window that is about to close, but not for ever', async () => {
    const host = startHost(outsideIn(temporaryFolder()))
    const told: unknown[] = []
    const connection = host.connections.open(host.services, (message) => told.push(message))
    const saved = connection.finish(10_000)
    expect(told).toEqual([{ event: 'host.closing', payload: {} }])
    await connection.receive({ id: 1, call: 'app.readyToClose', request: { saved: true } })
    expect(await saved).toBe('saved')
    const failing = connection.finish(10_000)
    await connection.receive({ id: 2, call: 'app.readyToClose', request: { saved: false } })
    expect(await failing).toBe('unsaved')
    expect(await connection.finish(1)).toBe('silent')
  })
})
