import type { BrowserWindow } from 'electron'
import type { Services } from '../../services/services'
import type { Connections } from '../../transport/connections'
import { CALL_CHANNEL, MESSAGE_CHANNEL } from './channels'
import { PAGE_ADDRESS } from './page-address'
import type { ElectronParts } from './parts'
import { isOurPage, PAGE_PREFERENCES } from './security'
import type { Texts } from './texts'
import { rememberedState, type WindowStateStore } from './window-state'

/** A window that was told to close waits so long (milliseconds) for its page to save. */
const LONGEST_FAREWELL = 5_000

export interface WindowOptions {
  /** The built preload script. */
  readonly preload: string
  readonly services: Services
  readonly connections: Connections
  readonly state: WindowStateStore
  readonly texts: () => Texts
}

/** Opens the app's window and carries messages between its page and the services. */
export function openWindow(electron: ElectronParts, options: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = rememberedState(electron, options.state)
  const window = new electron.BrowserWindow({
    ...bounds,
    minWidth: 760,
    minHeight: 520,
    title: 'Galley',
    show: false,
    backgroundColor: electron.nativeTheme.shouldUseDarkColors ? '#1b1e22' : '#faf8f3',
    webPreferences: { ...PAGE_PREFERENCES, preload: options.preload },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  carryMessages(electron, window, options)
  void window.loadURL(PAGE_ADDRESS)
  return window
}

function carryMessages(electron: ElectronParts, window: BrowserWindow, { services, connections, state, texts }: WindowOptions): void {
  const connection = connections.open(services, (message) => {
    if (!window.isDestroyed()) window.webContents.send(MESSAGE_CHANNEL, message)
  })
  electron.ipcMain.handle(CALL_CHANNEL, (event, message: unknown) => {
    // What does not come from our page is refused like any message that fits no schema: nothing happens.
    return connection.receive(isOurPage(event.senderFrame) ? message : undefined)
  })
  window.webContents.on('render-process-gone', () => window.webContents.reload())

  let closing = false
  window.on('close', (event) => {
    event.preventDefault()
    state.set('window', { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    if (closing) return
    closing = true
    void farewell().then((leave) => {
      closing = false
      if (leave) window.destroy()
    })
  })
  window.on('closed', () => {
    electron.ipcMain.removeHandler(CALL_CHANNEL)
    void connection.close()
  })

  /** True when the window may go: all is saved, the page is dead, or the person gives up what could not be saved. */
  async function farewell(): Promise<boolean> {
    if (window.webContents.isCrashed()) return true
    if ((await connection.finish(LONGEST_FAREWELL)) === 'saved') return true
    const { unsaved, unsavedDetail, stay, closeAnyway } = texts()
    const { response } = await electron.dialog.showMessageBox(window, {
      type: 'warning',
      message: unsaved,
      detail: unsavedDetail,
      buttons: [stay, closeAnyway],
      defaultId: 0,
      cancelId: 0,
    })
    return response === 1
  }
}
