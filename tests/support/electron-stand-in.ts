import { EventEmitter } from 'node:events'
import type { ElectronParts } from '#main/hosts/electron/parts'

/** What a window's frame looks like to whoever gets a message from it. */
export interface Frame {
  url: string
  parent: unknown
}

/**
 * A small stand-in for the electron module: it remembers what it was told and does no more. Whatever is asked of it that
 * it does not know is an error, so that no call to Electron goes by untested. Tests do the person's part through `act`.
 */
export function electronStandIn(settings: { packaged?: boolean; first?: boolean; languages?: string[] } = {}) {
  const windows: WindowStandIn[] = []
  const ipc = new Map<string, (event: { senderFrame: Frame | null }, message: unknown) => unknown>()
  const log: { menu: unknown; quit: number; ready: boolean; dialogs: { kind: string; options: unknown }[]; revealed: string[] } = {
    menu: null,
    quit: 0,
    ready: false,
    dialogs: [],
    revealed: [],
  }
  const answers: unknown[] = []
  const protocol: { schemes: unknown; handlers: Map<string, (request: Request) => Promise<Response>> } = { schemes: null, handlers: new Map() }
  const permissions: Record<string, unknown> = {}
  const events = new EventEmitter()
  const paths = new Map<string, string>()

  const app = strict('app', {
    isPackaged: settings.packaged ?? false,
    on: (name: string, listener: (...args: never[]) => void) => events.on(name, listener as never),
    setPath: (name: string, path: string) => paths.set(name, path),
    requestSingleInstanceLock: () => settings.first ?? true,
    whenReady: async () => void (log.ready = true),
    getPreferredSystemLanguages: () => settings.languages ?? ['en-GB'],
    quit: () => {
      log.quit += 1
      const event = preventable()
      events.emit('will-quit', event)
    },
  })

  class WindowStandIn extends EventEmitter {
    readonly webContents: WebContentsStandIn
    shown = false
    destroyed = false
    maximized = false
    minimized = false
    focused = 0
    address = ''
    constructor(readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>) {
      super()
      this.webContents = new WebContentsStandIn()
      windows.push(this)
      events.emit('web-contents-created', {}, strict('webContents', this.webContents))
    }
  }
  class WebContentsStandIn extends EventEmitter {
    readonly sent: { channel: string; message: unknown }[] = []
    openHandler: ((details: { url: string }) => unknown) | null = null
    crashed = false
    reloads = 0
    send(channel: string, message: unknown): void {
      this.sent.push({ channel, message })
    }
    setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
      this.openHandler = handler
    }
    isCrashed(): boolean {
      return this.crashed
    }
    reload(): void {
      this.reloads += 1
    }
  }
  function windowFacade(window: WindowStandIn): object {
    return strict('BrowserWindow', {
      webContents: strict('webContents', window.webContents),
      on: (name: string, listener: (...args: never[]) => void) => window.on(name, listener as never),
      once: (name: string, listener: (...args: never[]) => void) => window.once(name, listener as never),
      show: () => void (window.shown = true),
      focus: () => void (window.focused += 1),
      restore: () => void (window.minimized = false),
      isMinimized: () => window.minimized,
      maximize: () => void (window.maximized = true),
      isMaximized: () => window.maximized,
      getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
      isDestroyed: () => window.destroyed,
      destroy: () => {
        window.destroyed = true
        window.emit('closed')
      },
      loadURL: async (address: string) => void (window.address = address),
    })
  }

  const electron = strict('electron', {
    app,
    BrowserWindow: function BrowserWindow(options: never) {
      return windowFacade(new WindowStandIn(options))
    },
    dialog: strict('dialog', {
      showOpenDialog: async (...args: unknown[]) => (log.dialogs.push({ kind: 'open', options: args.at(-1) }), answers.shift()),
      showSaveDialog: async (...args: unknown[]) => (log.dialogs.push({ kind: 'save', options: args.at(-1) }), answers.shift()),
      showMessageBox: async (...args: unknown[]) => (log.dialogs.push({ kind: 'message', options: args.at(-1) }), answers.shift()),
    }),
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: never) => {
        if (ipc.has(channel)) throw new Error(`A second handler for ${channel}`)
        ipc.set(channel, handler)
      },
      removeHandler: (channel: string) => void ipc.delete(channel),
    }),
    Menu: strict('Menu', { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => void (log.menu = menu) }),
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (schemes: unknown) => {
        if (log.ready) throw new Error('Schemes must be declared before the app is ready')
        protocol.schemes = schemes
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void protocol.handlers.set(scheme, handler),
    }),
    screen: strict('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
    session: strict('session', {
      defaultSession: strict('defaultSession', {
        setPermissionRequestHandler: (handler: unknown) => void (permissions['request'] = handler),
        setPermissionCheckHandler: (handler: unknown) => void (permissions['check'] = handler),
        webRequest: strict('webRequest', { onBeforeRequest: (filter: unknown, listener: unknown) => void (permissions['network'] = { filter, listener }) }),
      }),
    }),
    shell: strict('shell', { showItemInFolder: (path: string) => void log.revealed.push(path) }),
  })

  return {
    electron: electron as unknown as ElectronParts,
    windows,
    log,
    paths,
    protocol,
    permissions,
    act: {
      /** The answer of the next dialog. */
      answerDialog: (answer: unknown) => void answers.push(answer),
      /** An event of the app, such as `second-instance`. */
      appEvent: (name: string, ...args: unknown[]) => void events.emit(name, ...args),
      /** The person closes the window. True when the page is asked first. */
      closeWindow: (window: WindowStandIn) => {
        const event = preventable()
        window.emit('close', event)
        return event.defaultPrevented
      },
      /** A frame sends a message as the preload script does. */
      send: async (message: unknown, frame: Frame | null = { url: 'app://galley/index.html', parent: null }) => {
        const handler = ipc.get('galley:call')
        if (handler === undefined) throw new Error('No window takes calls')
        return handler({ senderFrame: frame }, message)
      },
    },
  }
}

export type ElectronStandIn = ReturnType<typeof electronStandIn>

/** An event whose default can be prevented, as Electron's can. */
export function preventable(): { defaultPrevented: boolean; preventDefault(): void } {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/** An object that has these members and no others: asking for another is an error. */
function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, target) as unknown
      throw new Error(`The stand-in of ${name} has no ${key}`)
    },
  })
}
