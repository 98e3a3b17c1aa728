import { existsSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { expect } from '@playwright/test'
import WebSocket from 'ws'
import { hosted as test } from './hosted'

/** The status of a plain GET with headers that a browser would not let a page choose. */
async function get(address: string | URL, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest(address, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

/** Opens the socket as a page would; the status when it is refused. */
async function connect(address: URL, origin: string | undefined): Promise<WebSocket | number> {
  const url = new URL(address)
  url.protocol = 'ws:'
  const socket = new WebSocket(url, origin === undefined ? {} : { origin })
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket))
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', reject)
  })
}

async function ask(socket: WebSocket, message: string): Promise<unknown> {
  const answer = new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))
  socket.send(message)
  return answer
}

test('the page needs its token, and a name that leads here by itself', async ({ host }) => {
  const address = new URL(host.address)
  expect(await get(address)).toBe(200)
  expect(await get(new URL('/', address))).toBe(403)
  expect(await get(new URL('/index.html', address))).toBe(403)
  expect(await get(new URL('/0123456789abcdef/', address))).toBe(403)
  expect(await get(address, { Host: 'galley.example' })).toBe(403)
  expect(await get(address, { Origin: 'http://elsewhere.example' })).toBe(403)
  expect(await get(new URL('..%2f..%2fpackage.json', address))).not.toBe(200)
})

test('the socket needs the token and our own origin', async ({ host }) => {
  const address = new URL('socket', host.address)
  expect(await connect(new URL('/socket', address), address.origin)).toBe(403)
  expect(await connect(address, 'http://elsewhere.example')).toBe(403)
  expect(await connect(address, undefined)).toBe(403)
  const socket = await connect(address, address.origin)
  expect(socket).toBeInstanceOf(WebSocket)
  ;(socket as WebSocket).terminate()
})

test('what is not in the table, or of the wrong shape, is refused and does nothing', async ({ home, host }) => {
  const address = new URL('socket', host.address)
  const socket = (await connect(address, address.origin)) as WebSocket
  const dir = home.path('should-not-be')
  const badMessages = [
    { id: 1, call: 'projects.destroy', request: { dir } },
    { id: 2, call: '__proto__', request: {} },
    { id: 3, call: 'projects.create', request: { dir, name: 7 } },
    { id: 4, call: 'projects.create', request: { dir } },
    { id: 5, call: 'documents.open', request: null },
  ]
  for (const message of badMessages) {
    expect(await ask(socket, JSON.stringify(message))).toMatchObject({ id: message.id, ok: false, failure: { code: 'bad-message' } })
  }
  expect(existsSync(dir)).toBe(false)

  // What is no message at all does not disturb the next one either.
  socket.send('{{{')
  socket.send('[]')
  const answers = new Promise((resolve) =>
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as { id?: number }
      if (answer.id === 9) resolve(answer)
    }),
  )
  socket.send(JSON.stringify({ id: 9, call: 'app.start', request: { languages: ['en'] } }))
  expect(await answers).toMatchObject({ id: 9, ok: true })
  socket.terminate()
})

test('the page may load nothing from elsewhere and run no script of its own making', async ({ host, page }) => {
  const response = await page.goto(host.address)
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self'(;|$)/u)
  expect(response?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })

  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    return 'ran' in window
  })
  expect(ran).toBe(false)
})
