import { extname, join, normalize, sep } from 'node:path'
import { readFile } from 'node:fs/promises'
import { CONTENT_POLICY } from '../../transport/content-policy'
import { isOurs, SCHEME } from './page-address'
import type { ElectronParts } from './parts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Must be called before the app is ready. */
export function declareScheme({ protocol }: Pick<ElectronParts, 'protocol'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the files of the built renderer, and nothing outside of its folder. */
export function servePage({ protocol }: Pick<ElectronParts, 'protocol'>, renderer: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const path = method === 'GET' && isOurs(url) ? fileFor(renderer, url) : null
    const content = path === null ? null : await readFile(path).catch(() => null)
    if (path === null || content === null) return new Response('There is nothing here.\n', { status: 404 })
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': CONTENT_POLICY,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}

/** The file that an address means; null for one that would lead out of the folder. */
function fileFor(renderer: string, address: string): string | null {
  try {
    const path = normalize(join(renderer, decodeURIComponent(new URL(address).pathname)))
    return path.startsWith(renderer + sep) ? path : null
  } catch {
    return null
  }
}
