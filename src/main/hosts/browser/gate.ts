import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may come in. The token is the first part of every path: it never stands in a cookie, which other servers on this
 * machine would be sent, nor in a query, which is easily handed on. `Host` is checked against names that lead here by
 * themselves, so that no foreign name can be made to point at us; `Origin` against our own page.
 */
export class Gate {
  readonly prefix: string
  #hosts: ReadonlySet<string> = new Set()

  constructor(token: string) {
    this.prefix = `/${token}`
  }

  /** The port is known once the server listens; until then nobody comes in. */
  openAt(port: number): void {
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  }

  /** The path below the token, `''` for the token alone; null when the request must be refused. */
  pathOf(request: IncomingMessage): string | null {
    if (!this.#hosts.has(request.headers.host ?? '')) return null
    const { origin } = request.headers
    if (origin !== undefined && !this.#isOurs(origin)) return null
    return this.#below(request.url ?? '')
  }

  /** True for a socket that our own page opens: a browser always says where a socket comes from. */
  admitsSocket(request: IncomingMessage, path: string): boolean {
    return request.headers.origin !== undefined && this.pathOf(request) === path
  }

  #isOurs(origin: string): boolean {
    return [...this.#hosts].some((host) => origin === `http://${host}`)
  }

  #below(url: string): string | null {
    const path = url.split(/[?#]/u, 1)[0] ?? ''
    const given = Buffer.from(path.slice(0, this.prefix.length))
    const expected = Buffer.from(this.prefix)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
    const rest = path.slice(this.prefix.length)
    return rest === '' || rest.startsWith('/') ? rest : null
  }
}
