import { request } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { readArguments } from '#main/hosts/browser/arguments'
import { AddressFile } from '#main/hosts/browser/kept-address'
import { startBrowserHost } from '#main/hosts/browser/start-browser-host'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'

async function start(data = temporaryFolder()) {
  const renderer = join(data, 'renderer')
  writeFiles(data, { 'renderer/index.html': '<p>page</p>', 'renderer/assets/a.js': '1', 'secret.txt': 's' })
  const address = new AddressFile(join(data, 'address.json'))
  const host = await startBrowserHost(outsideIn(data), { renderer, port: 0, address })
  let closed: Promise<void> | null = null
  const close = () => (closed ??= host.close())
  onTestFinished(() => close())
  const url = new URL(host.address)
  return { data, url, close, port: Number(url.port), prefix: url.pathname.replace(/\/$/u, '') }
}

function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { host: `127.0.0.1:${port}`, ...headers }, method }, (response) => {
      let body = ''
      response.on('data', (data: Buffer) => (body += data.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

/** `open`, or the status with which a socket was refused. */
function knock(address: string, headers: Record<string, string>): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { headers })
    socket.on('open', () => (socket.close(), resolve('open')))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })
}

describe('the server', () => {
  it('serves the page below the token, with strict headers', async () => {
    const { port, prefix } = await start()
    const page = await get(port, `${prefix}/`)
    expect([page.status, page.body]).toEqual([200, '<p>page</p>'])
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['content-security-policy']).not.toContain('unsafe-eval')
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect((await get(port, `${prefix}/assets/a.js`)).status).toBe(200)
    expect(await get(port, prefix)).toMatchObject({ status: 308, headers: { location: `${prefix}/` } })
  })

  it('shows nothing to whoever has no token', async () => {
    const { port, prefix } = await start()
    for (const path of ['/', '/index.html', '/assets/a.js', `${prefix.slice(0, -1)}/`, `${prefix}x/`, `/x${prefix}/`, `${prefix.toLowerCase()}/`, '//'])
      expect((await get(port, path)).status, path).toBe(403)
  })

  it('answers only under its own names, to its own page, and only GET', async () => {
    const { port, prefix } = await start()
    expect((await get(port, `${prefix}/`, { host: 'evil.example' })).status).toBe(403)
    expect((await get(port, `${prefix}/`, { host: `evil.example:${port}` })).status).toBe(403)
    expect((await get(port, `${prefix}/`, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await get(port, `${prefix}/`, { origin: 'null' })).status).toBe(403)
    expect((await get(port, `${prefix}/`, { host: `localhost:${port}` })).status).toBe(200)
    expect((await get(port, `${prefix}/`, {}, 'POST')).status).toBe(405)
  })

  it('serves nothing outside of the built page', async () => {
    const { port, prefix } = await start()
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/nothing.js'])
      expect((await get(port, prefix + path)).body, path).not.toBe('s')
  })
})

describe('the socket', () => {
  it('opens to our own page with the token, and to nobody else', async () => {
    const { port, prefix } = await start()
    const own = { origin: `http://127.0.0.1:${port}` }
    expect(await knock(`ws://127.0.0.1:${port}${prefix}/socket`, own)).toBe('open')
    expect(await knock(`ws://127.0.0.1:${port}/socket`, own)).toBe(403)
    expect(await knock(`ws://127.0.0.1:${port}${prefix}/other`, own)).toBe(403)
    expect(await knock(`ws://127.0.0.1:${port}${prefix}/socket`, {})).toBe(403)
    expect(await knock(`ws://127.0.0.1:${port}${prefix}/socket`, { origin: 'http://evil.example' })).toBe(403)
    expect(await knock(`ws://127.0.0.1:${port}${prefix}/socket`, { ...own, host: `evil.example:${port}` })).toBe(403)
  })

  it('answers what is no call as a bad message', async () => {
    const { port, prefix } = await start()
    const socket = new WebSocket(`ws://127.0.0.1:${port}${prefix}/socket`, { origin: `http://127.0.0.1:${port}` })
    await new Promise((resolve) => socket.on('open', resolve))
    for (const message of ['not JSON', '{}', Buffer.from('{"id":1,"call":"app.start","request":{"languages":[]}}')]) {
      const answer = new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))
      socket.send(message)
      expect(await answer).toMatchObject({ ok: false, failure: { code: 'bad-message' } })
    }
    socket.close()
  })
})

describe('a host that ends', () => {
  it('takes its address away when it ends in order', async () => {
    const { data, close } = await start()
    const file = join(data, 'address.json')
    expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
    await close()
    expect(existsSync(file)).toBe(false)
  })

  it('is followed by one at the same address when it was killed', async () => {
    const { data, url, close } = await start()
    const left = readFileSync(join(data, 'address.json'))
    await close()
    writeFiles(data, { 'address.json': left })
    expect((await start(data)).url.href).toBe(url.href)
  })

  it('does not stand in the way of another that runs', async () => {
    const first = await start()
    const second = await start(first.data)
    expect(second.port).not.toBe(first.port)
    expect(second.prefix).not.toBe(first.prefix)
  })
})

describe('the command line of the browser host', () => {
  it('reads options and paths', () => {
    expect(readArguments(['--no-open', '--port', '8080', '--project', 'p', 'a.txt', 'b'])).toEqual({
      help: false,
      open: false,
      port: 8080,
      project: 'p',
      paths: ['a.txt', 'b'],
    })
  })

  it.each([['--port', 'x'], ['--port', '70000'], ['--frob']])('refuses %s %s', (...args) => {
    expect(() => readArguments(args)).toThrow()
  })
})
