import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServices, type Outside } from '../../services/services'
import { Connections } from '../../transport/connections'
import { Gate } from './gate'
import { createHttpServer } from './http-server'
import { acceptSockets } from './sockets'

export interface BrowserHost {
  /** The address with its token: whoever has it can do what the app can. */
  readonly address: string
  /** Lets go of everything: saves under way end, indexes are written, locks are released. */
  close(): Promise<void>
}

export interface BrowserHostOptions {
  /** The folder of the built renderer. */
  readonly renderer: string
  /** 0 for any free one. */
  readonly port: number
  readonly token?: string
}

/** Serves the app on 127.0.0.1. Rejects with the system's error when the port cannot be had. */
export async function startBrowserHost(outside: Omit<Outside, 'emit'>, options: BrowserHostOptions): Promise<BrowserHost> {
  const gate = new Gate(options.token ?? randomBytes(24).toString('base64url'))
  const connections = new Connections()
  const services = createServices({ ...outside, emit: connections.emit })
  const server = createHttpServer(options.renderer, gate)
  const sockets = acceptSockets(server, gate, services, connections)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  gate.openAt(port)
  return {
    address: `http://127.0.0.1:${port}${gate.prefix}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await sockets.close()
      server.closeAllConnections()
      await closed
      await services.close()
    },
  }
}
