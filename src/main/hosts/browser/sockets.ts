import type { Server } from 'node:http'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { LARGEST_MESSAGE } from '#contract/calls/import'
import { SOCKET_PATH, type HostMessage } from '#contract/wire'
import type { Connections } from '../../transport/connections'
import type { Services } from '../../services/services'
import type { Gate } from './gate'

/** A window that does not answer for this long (milliseconds) is gone. */
const HEARTBEAT = 30_000

export interface Sockets {
  /** Ends all sockets; resolves when what they were doing is done. */
  close(): Promise<void>
}

/** Carries messages between windows and services; each socket is a window of its own. */
export function acceptSockets(server: Server, gate: Gate, services: Services, connections: Connections): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  const closing = new Set<Promise<void>>()

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!gate.admitsSocket(request, `/${SOCKET_PATH}`)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (window) => serve(window))
  })

  function serve(window: WebSocket): void {
    const send = (message: HostMessage): void => {
      if (window.readyState === window.OPEN) window.send(JSON.stringify(message))
    }
    const connection = connections.open(services, send)
    let alive = true
    const heartbeat = setInterval(() => {
      if (!alive) return window.terminate()
      alive = false
      window.ping()
    }, HEARTBEAT)
    window.on('pong', () => (alive = true))
    window.on('message', (data, isBinary) => {
      void connection.receive(isBinary ? null : parsed(data)).then(send)
    })
    window.on('error', () => window.terminate())
    window.on('close', () => {
      clearInterval(heartbeat)
      const closed = connection.close().finally(() => closing.delete(closed))
      closing.add(closed)
    })
  }

  return {
    async close() {
      for (const window of sockets.clients) window.close(1001)
      const deadline = setTimeout(() => sockets.clients.forEach((window) => window.terminate()), 500)
      await new Promise((resolve) => sockets.close(resolve))
      clearTimeout(deadline)
      await Promise.allSettled(closing)
    },
  }
}

/** What a message says; undefined, which fits no schema, when it is no JSON. */
function parsed(data: RawData): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return undefined
  }
}
