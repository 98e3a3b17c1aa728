import { WebSocket, WebSocketServer } from 'ws'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { succeeded } from '#contract/failure'
import { createClient, type Client } from '#renderer/client/client'
import { socketTransport } from '#renderer/client/socket'
import type { ConnectionState } from '#renderer/client/transport'

let server: WebSocketServer
let client: Client
let latest: WebSocket

beforeEach(async () => {
  // jsdom's events and Node's own WebSocket do not know each other.
  vi.stubGlobal('WebSocket', WebSocket)
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket) => {
    latest = socket
    socket.on('message', (data) => {
      const { id } = JSON.parse(String(data)) as { id: number }
      socket.send(JSON.stringify({ id, ok: true, value: { dir: '/papers/spring' } }))
    })
  })
  client = createClient(socketTransport(`ws://127.0.0.1:${(server.address() as { port: number }).port}/socket`))
})

afterEach(async () => {
  vi.unstubAllGlobals()
  client.close()
  await new Promise((resolve) => server.close(resolve))
})

function next(wanted: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.onConnection((state) => {
      if (state !== wanted) return
      stop()
      resolve()
    })
  })
}

describe('the socket', () => {
  it('keeps what is asked before the connection stands', async () => {
    expect(await client.call('projects.suggestFolder', { name: 'a' })).toEqual(succeeded({ dir: '/papers/spring' }))
  })

  it('connects again by itself when the host goes away', async () => {
    await client.call('projects.suggestFolder', { name: 'a' })
    const [lost, back] = [next('lost'), next('open')]
    latest.terminate()
    await lost
    expect(await client.call('projects.suggestFolder', { name: 'b' })).toMatchObject({ ok: false, failure: { code: 'connection-lost' } })
    await back
    expect(await client.call('projects.suggestFolder', { name: 'c' })).toEqual(succeeded({ dir: '/papers/spring' }))
  })
})
