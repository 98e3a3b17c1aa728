import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import sirv from 'sirv'
import { CONTENT_POLICY } from '../../transport/content-policy'
import type { Gate } from './gate'

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
