import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { Gate } from './gate'

/**
 * What the page may load and do: only what comes from here. Styles may stand in the page, since the components and the
 * text views make theirs while they run; scripts may not.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Serves the built renderer below the token's path, and nothing else to anybody. */
export function createHttpServer(renderer: string, gate: Gate): Server {
  // `dev`: files are looked up at each request, so that a window finds the new ones after a build.
  const serve = sirv(renderer, { dev: true })
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET.')
    const path = gate.pathOf(request)
    if (path === null) return end(response, 403, 'Open the whole address that Galley printed when it started.')
    // Without the last slash the page's relative addresses would lead out of the token's path.
    if (path === '') return redirect(response, `${gate.prefix}/`)
    request.url = path
    serve(request, response, () => end(response, 404, 'There is nothing here.'))
  })
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location }).end()
}
