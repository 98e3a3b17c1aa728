import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServices, type Outside } from '../../services/services'
import { Connections } from '../../transport/connections'
import { Gate } from './gate'
import { createHttpServer } from './http-server'
import type { AddressFile, KeptAddress } from './kept-address'
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
  /** Where the address is kept for the case that this host is killed; null to keep it nowhere. */
  readonly address: AddressFile | null
}

/** Serves the app on 127.0.0.1. Rejects with the system's error when the port cannot be had. */
export async function startBrowserHost(outside: Omit<Outside, 'emit'>, options: BrowserHostOptions): Promise<BrowserHost> {
  const kept = options.port === 0 ? (options.address?.read() ?? null) : null
  const again = kept === null ? null : await serve(outside, options, kept).catch(() => null)
  return again ?? serve(outside, options, { port: options.port, token: randomBytes(24).toString('base64url') })
}

async function serve(outside: Omit<Outside, 'emit'>, { renderer, address }: BrowserHostOptions, at: KeptAddress): Promise<BrowserHost> {
  const gate = new Gate(at.token)
  const server = createHttpServer(renderer, gate)
  const port = await listen(server, at.port)
  gate.openAt(port)
  const connections = new Connections()
  const services = createServices({ ...outside, emit: connections.emit })
  const sockets = acceptSockets(server, gate, services, connections)
  address?.keep({ port, token: at.token })
  return {
    address: `http://127.0.0.1:${port}${gate.prefix}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await sockets.close()
      server.closeAllConnections()
      await closed
      await services.close()
      address?.forget(at.token)
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}
