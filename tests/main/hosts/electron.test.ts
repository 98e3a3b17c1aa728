import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '#main/hosts/electron/menu'
import { nativeTexts } from '#main/hosts/electron/texts'
import { preventable } from '../../support/electron-stand-in'
import { temporaryFolder, writeFiles } from '../outside'
import { startElectron } from './electron-host'

const call = (call: string, request: unknown = {}) => ({ id: 1, call, request })

/** Waits until something holds; everything in the host happens within a few turns of the event loop. */
async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false && found !== null) return found
    await new Promise((done) => setImmediate(done))
  }
}

describe('the window', () => {
  it('is locked in: no Node, a sandbox, one preload script', async () => {
    const { windows } = await startElectron()
    expect(windows).toHaveLength(1)
    expect(windows[0]!.address).toBe('app://galley/index.html')
    expect(windows[0]!.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      preload: '/app/preload/index.cjs',
    })
  })

  it('goes nowhere else, opens no other, and gets no permission', async () => {
    const { windows, permissions } = await startElectron()
    const { webContents } = windows[0]!
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://elsewhere/', 'app://galley.example.org/']) {
      const event = { ...preventable(), url }
      webContents.emit('will-navigate', event)
      expect(event.defaultPrevented, url).toBe(true)
    }
    const home = { ...preventable(), url: 'app://galley/index.html' }
    webContents.emit('will-navigate', home)
    expect(home.defaultPrevented).toBe(false)
    expect(webContents.openHandler?.({ url: 'app://galley/index.html' })).toEqual({ action: 'deny' })
    const check = permissions['check'] as (contents: null, permission: string) => boolean
    expect(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'].filter((name) => check(null, name))).toEqual([])
    const { listener } = permissions['network'] as { listener: (details: object, answer: (reply: object) => void) => void }
    const replies: object[] = []
    listener({}, (reply) => replies.push(reply))
    expect(replies).toEqual([{ cancel: true }])
  })

  it('shows itself when it is painted, where it was left', async () => {
    const { windows, act, kept, log } = await startElectron()
    const [window] = windows
    window!.emit('ready-to-show')
    expect(window!.shown).toBe(true)
    expect(act.closeWindow(window!)).toBe(true)
    expect(kept.get('window')).toEqual({ bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: false })
    await act.send(call('app.readyToClose', { saved: true }))
    await until(() => window!.destroyed)
    expect(log.dialogs).toEqual([])
  })
})

describe('closing', () => {
  it('asks the page to save first, and the person when it could not', async () => {
    const { windows, act, log } = await startElectron()
    const [window] = windows
    act.answerDialog({ response: 0 })
    act.closeWindow(window!)
    expect(window!.webContents.sent).toContainEqual({ channel: 'galley:message', message: { event: 'host.closing', payload: {} } })
    await act.send(call('app.readyToClose', { saved: false }))
    await until(() => log.dialogs.length === 1)
    expect(window!.destroyed).toBe(false)
    act.answerDialog({ response: 1 })
    await until(() => act.closeWindow(window!) && window!.webContents.sent.filter(({ message }) => JSON.stringify(message).includes('host.closing')).length === 2)
    await act.send(call('app.readyToClose', { saved: false }))
    await until(() => window!.destroyed)
  })

  it('lets go of the project before it quits', async () => {
    const { act, log, data, electron } = await startElectron()
    await act.send(call('projects.create', { dir: join(data, 'pages'), name: 'Pages' }))
    expect(existsSync(join(data, 'pages', '.galley.lock'))).toBe(true)
    electron.app.quit()
    await until(() => log.quit === 2)
    expect(existsSync(join(data, 'pages', '.galley.lock'))).toBe(false)
  })

  it('does not wait for a page that crashed', async () => {
    const { windows, act } = await startElectron()
    windows[0]!.webContents.crashed = true
    act.closeWindow(windows[0]!)
    await until(() => windows[0]!.destroyed)
  })
})

describe('messages', () => {
  it('come from our own page only', async () => {
    const { act } = await startElectron()
    expect(await act.send(call('app.start', { languages: [] }))).toMatchObject({ ok: true, value: { version: '1.2.3', capabilities: { nativeDialogs: true } } })
    const strangers = [
      { url: 'https://example.org/', parent: null },
      { url: 'app://galley/index.html', parent: {} },
      { url: 'app://galleyx/index.html', parent: null },
      null,
    ]
    for (const frame of strangers) expect(await act.send(call('app.start', { languages: [] }), frame)).toMatchObject({ ok: false, failure: { code: 'bad-message' } })
  })

  it('open the dialogs of the system', async () => {
    const { act, log } = await startElectron()
    act.answerDialog({ canceled: false, filePaths: ['/a.txt', '/b.txt'] })
    act.answerDialog({ canceled: true, filePaths: [] })
    act.answerDialog({ canceled: false, filePath: '/out.jsonl' })
    expect(await act.send(call('places.pick', { kind: 'files' }))).toMatchObject({ value: { paths: ['/a.txt', '/b.txt'] } })
    expect(await act.send(call('places.pick', { kind: 'folder' }))).toMatchObject({ value: { paths: [] } })
    expect(await act.send(call('places.pick', { kind: 'save', suggested: '/x.jsonl' }))).toMatchObject({ value: { paths: ['/out.jsonl'] } })
    await act.send(call('places.reveal', { path: '/out.jsonl' }))
    expect(log.revealed).toEqual(['/out.jsonl'])
    expect(log.dialogs.map(({ kind }) => kind)).toEqual(['open', 'open', 'save'])
    expect(log.dialogs[2]!.options).toMatchObject({ defaultPath: '/x.jsonl' })
  })
})

describe('starting again', () => {
  it('leaves at once where the app runs already', async () => {
    const { log, windows } = await startElectron({ first: false })
    expect([log.quit, log.ready, windows.length]).toEqual([1, false, 0])
  })

  it('hands the files of a second start to the window there is', async () => {
    const { act, windows } = await startElectron()
    windows[0]!.minimized = true
    act.appEvent('second-instance', {}, ['electron', '--switch', '/app', 'pages/a.txt'], '/home/editor')
    const { message } = await until(() => windows[0]!.webContents.sent[0])
    expect(message).toEqual({ event: 'host.command', payload: { command: 'open-paths', paths: ['/home/editor/pages/a.txt'] } })
    expect([windows.length, windows[0]!.minimized, windows[0]!.focused]).toEqual([1, false, 1])
  })

  it('opens a project that is double-clicked', async () => {
    const { act, windows, data } = await startElectron()
    writeFiles(data, { 'pages/galley.json': '{}' })
    const event = preventable()
    act.appEvent('open-file', event, join(data, 'pages', 'galley.json'))
    const { message } = await until(() => windows[0]!.webContents.sent[0])
    expect(event.defaultPrevented).toBe(true)
    expect(message).toEqual({ event: 'host.command', payload: { command: 'open-project', dir: join(data, 'pages') } })
  })

  it('starts with the files that it is given, in a project of their name', async () => {
    const data = temporaryFolder()
    writeFiles(data, { 'papers/a.txt': 'x' })
    const { act } = await startElectron({}, [join(data, 'papers'), '--no-sandbox'], data)
    expect(await act.send(call('app.start', { languages: [] }))).toMatchObject({
      value: { openProject: join(data, 'projects', 'papers'), openPaths: [join(data, 'papers')] },
    })
  })
})

describe('the page protocol', () => {
  it('serves the built page with its policy, and nothing outside of its folder', async () => {
    const data = temporaryFolder()
    writeFiles(data, { 'renderer/index.html': '<p>', 'renderer/assets/a.js': '1', 'secret.txt': 's' })
    const { protocol } = await startElectron({}, [], data)
    const handler = protocol.handlers.get('app')!
    const page = await handler(new Request('app://galley/index.html'))
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'")
    expect((await handler(new Request('app://galley/assets/a.js'))).headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    for (const url of ['app://galley/..%2fsecret.txt', 'app://galley/%2e%2e/secret.txt', 'app://galley/', 'app://galley/%', 'app://other/index.html'])
      expect((await handler(new Request(url))).status, url).toBe(404)
  })
})

describe('the menu', () => {
  it('speaks the language that was chosen, and changes with it', async () => {
    const { act, log, electron } = await startElectron({ languages: ['zh-Hans-CN'] })
    expect(JSON.stringify(log.menu)).toContain('打开文件')
    await act.send(call('preferences.set', { language: 'en', theme: 'dark' }))
    expect(JSON.stringify(log.menu)).toContain('Open Files')
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('sends the commands of the app to the page and leaves their keys to it', () => {
    const run: string[] = []
    const template = menuTemplate(nativeTexts('en', []), (name) => run.push(name), { mac: false, packaged: true })
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    for (const item of items.filter(({ click }) => click !== undefined)) (item.click as () => void)()
    expect(run).toContain('frame.open-files')
    expect(run.every((name) => /^(frame|document)\.[a-z-]+$/u.test(name))).toBe(true)
    expect(items.filter(({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false)).toEqual([])
    expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(false)
  })
})
