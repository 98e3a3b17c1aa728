import type { CallMessage } from '#contract/wire'
import type { ConnectionState, Transport } from './transport'

/** Waits between attempts to connect again, in milliseconds; the last one repeats. */
const PAUSES = [250, 500, 1000, 2000, 4000]

/**
 * Messages through a WebSocket. Messages sent before the first connection wait for it; after a loss it connects again
 * by itself, and what is sent meanwhile is refused.
 */
export function socketTransport(address: string): Transport {
  let receiver: (message: unknown) => void = () => {}
  let watcher: (state: ConnectionState) => void = () => {}
  let socket: WebSocket | null = null
  let early: string[] | null = []
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  function open(): void {
    socket = new WebSocket(address)
    socket.onopen = () => {
      failures = 0
      for (const message of early ?? []) socket?.send(message)
      early = null
      watcher('open')
    }
    socket.onmessage = (event) => receiver(parse(event.data))
    socket.onclose = () => {
      if (closed) return
      early = null
      watcher('lost')
      timer = setTimeout(open, PAUSES[Math.min(failures++, PAUSES.length - 1)])
    }
  }

  open()
  return {
    send(message: CallMessage) {
      const text = JSON.stringify(message)
      if (socket?.readyState === WebSocket.OPEN) socket.send(text)
      else if (early !== null) early.push(text)
      else return false
      return true
    },
    receive(handler) {
      receiver = handler
    },
    watch(handler) {
      watcher = handler
    },
    pathOfFile: () => null,
    close() {
      closed = true
      clearTimeout(timer)
      socket?.close()
      watcher('closed')
    },
  }
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return undefined
  }
}
