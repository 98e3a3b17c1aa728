import type { Bridge } from '#contract/wire'
import type { Transport } from './transport'

declare global {
  interface Window {
    readonly galley?: Bridge
  }
}

/** Messages through the preload bridge. It lives as long as the window, so the connection is never lost. */
export function bridgeTransport(bridge: Bridge): Transport {
  let receiver: (message: unknown) => void = () => {}
  const stop = bridge.onMessage((message) => receiver(message))
  return {
    send(message) {
      void bridge.call(message).then((answer) => receiver(answer))
      return true
    },
    receive(handler) {
      receiver = handler
    },
    watch() {},
    pathOfFile: (file) => bridge.pathOfFile(file) || null,
    close: stop,
  }
}
