import type { Session as ElectronSession, WebContents } from 'electron'
import { isOurs } from './page-address'
import type { ElectronParts } from './parts'

/** How every window is made: the page has no Node and no Electron but the bridge of the preload script. */
export const PAGE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  // It would fetch dictionaries from the network.
  spellcheck: false,
} as const

/** The one thing a page may do beyond showing itself: put text on the clipboard when the person asks for it. */
const GRANTED = new Set(['clipboard-sanitized-write'])

/** Locks every page of the app in, whenever it is made: it cannot go elsewhere, open windows, or get permissions. */
export function lockIn({ app, session }: Pick<ElectronParts, 'app' | 'session'>): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  lockSession(session.defaultSession)
}

/** True when a message comes from our own page's main frame. */
export function isOurPage(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url)
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function lockSession(session: ElectronSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
  // Nothing leaves the machine: whatever tries to, a package or a page, does not get out.
  session.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] }, (_details, answer) =>
    answer({ cancel: true }),
  )
}
