import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'
import { startHost } from '../window'

describe("the app's own folder list", () => {
  it('shows folders and texts by name, hidden ones left out, and marks projects', async () => {
    const data = temporaryFolder()
    writeFiles(data, { 'b10.txt': '', 'b9.txt': '', 'c.pdf': '', '.secret/x.txt': '', 'pages/galley.json': '{}', '二版/x.txt': '' })
    const window = startHost(outsideIn(data)).openWindow()
    const home = await window.call('places.list', { dir: null })
    expect(home.dir).toBe(data)
    expect(home.files.map(({ name }) => name)).toEqual(['b9.txt', 'b10.txt'])
    expect(home.folders.map(({ name, isProject }) => [name, isProject]).sort()).toEqual([['pages', true], ['二版', false]].sort())
    expect(await window.call('places.list', { dir: join(data, 'pages') })).toMatchObject({ parent: data, files: [] })
    expect((await window.call('places.list', { dir: '/' })).parent).toBeNull()
  })

  it('says what cannot be listed', async () => {
    const data = temporaryFolder()
    writeFiles(data, { 'a.txt': '' })
    const window = startHost(outsideIn(data)).openWindow()
    expect(await window.refused('places.list', { dir: join(data, 'nowhere') })).toMatchObject({ code: 'file-missing' })
    expect(await window.refused('places.list', { dir: join(data, 'a.txt') })).toMatchObject({ code: 'file-missing' })
  })

  it('refuses dialogs where the host has none', async () => {
    const window = startHost(outsideIn(temporaryFolder())).openWindow()
    expect(await window.refused('places.pick', { kind: 'files' })).toEqual({ code: 'not-allowed' })
    expect(await window.refused('places.reveal', { path: '/' })).toEqual({ code: 'not-allowed' })
  })
})
