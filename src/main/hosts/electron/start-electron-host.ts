import { resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import { createNodeFiles } from '../../adapters/node-files'
import { projectLocks } from '../../adapters/project-locks'
import type { Resources } from '../../adapters/resources'
import { sha256 } from '../../adapters/sha256'
import { systemClock } from '../../adapters/system-clock'
import { userFolders } from '../../adapters/user-folders'
import { failureOf } from '../../ports/failed'
import type { Pages } from '../../ports/pages'
import type { PreferenceStore } from '../../ports/preferences'
import type { Suggesters } from '../../ports/suggester'
import { planLaunch, projectAt, type LaunchRequest } from '../../services/launch'
import { createServices, type Services } from '../../services/services'
import { Connections } from '../../transport/connections'
import { launchRequest, ownArguments } from './arguments'
import { createDialogs } from './dialogs'
import { showMenu } from './menu'
import { declareScheme, servePage } from './page-protocol'
import type { ElectronParts } from './parts'
import { lockIn } from './security'
import { nativeTexts, type Texts } from './texts'
import { openWindow } from './window'
import type { WindowStateStore } from './window-state'

export interface ElectronHostOptions {
  readonly resources: Pick<Resources, 'version' | 'samples' | 'renderer'>
  readonly pages: Pages
  readonly suggesters: Suggesters
  /** The built preload script. */
  readonly preload: string
  /** Opens the stores of preferences and of the window's place, in the folder for settings. */
  readonly openStores: (dir: string) => { readonly preferences: PreferenceStore; readonly windowState: WindowStateStore }
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly log: (line: string) => void
}

/**
 * Starts the desktop app: one process however often it is started, one window. Resolves when the window is open, or at
 * once where another process has the app and was told what this start was about.
 */
export async function startElectronHost(electron: ElectronParts, options: ElectronHostOptions): Promise<void> {
  const { app } = electron
  const folders = userFolders(options.env)
  // Several profiles (tests, GALLEY_DATA) are several apps: the single instance is one per folder.
  app.setPath('userData', folders.settings)
  if (!app.requestSingleInstanceLock()) return app.quit()

  // The system may hand over files before the app is ready.
  const early: string[] = []
  let take = (path: string): void => void early.push(path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take(path)
  })
  declareScheme(electron)
  await app.whenReady()
  lockIn(electron)
  servePage(electron, options.resources.renderer)

  const host = await prepare(electron, options, folders, early)
  host.showMenu()
  host.openWindow()
  take = (path) => host.open({ project: null, paths: [path] })
  app.on('second-instance', (_event, argv, folder) => host.open(launchRequest(ownArguments(argv, app.isPackaged), folder)))
  app.on('activate', () => host.openWindow())
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(electron, host.services, options.log)
}

interface PreparedHost {
  readonly services: Services
  showMenu(): void
  /** Opens the window, or brings the one there is to the front. */
  openWindow(): void
  /** What a second start, a double click or the dock asks for. */
  open(request: LaunchRequest): void
}

async function prepare(
  electron: ElectronParts,
  options: ElectronHostOptions,
  folders: ReturnType<typeof userFolders>,
  early: readonly string[],
): Promise<PreparedHost> {
  const { app, nativeTheme } = electron
  const { resources } = options
  const files = createNodeFiles()
  const stores = options.openStores(folders.settings)
  const systemLanguages = app.getPreferredSystemLanguages()
  const surroundings = {
    version: resources.version,
    capabilities: { nativeDialogs: true, pathsOfDroppedFiles: true, nativeMenu: true, revealFiles: true },
    systemLanguages,
    home: folders.home,
    projects: folders.projects,
    cache: folders.cache,
    samples: resources.samples,
  }
  const texts = (): Texts => nativeTexts(stores.preferences.get().language, systemLanguages)
  const run = (name: string): void => connections.emit('host.command', { command: 'run', name })
  const renewMenu = (): void => showMenu(electron, texts(), run)
  nativeTheme.themeSource = stores.preferences.get().theme
  const preferences: PreferenceStore = {
    ...stores.preferences,
    set(change) {
      const chosen = stores.preferences.set(change)
      if (change.language !== undefined) renewMenu()
      if (change.theme !== undefined) nativeTheme.themeSource = chosen.theme
      return chosen
    },
  }

  const asked = launchRequest(ownArguments(options.argv, app.isPackaged), process.cwd())
  const wanted = { ...asked, paths: [...asked.paths, ...early] }
  const launch = await planLaunch({ files, preferences, surroundings }, wanted)
  let window: BrowserWindow | null = null
  const connections = new Connections()
  const services = createServices({
    files,
    locks: projectLocks,
    clock: systemClock,
    digest: sha256,
    pages: options.pages,
    suggesters: options.suggesters,
    preferences,
    picker: createDialogs(electron, () => window, texts),
    surroundings: { ...surroundings, launch },
    emit: connections.emit,
    log: options.log,
  })

  async function hand({ project, paths }: LaunchRequest): Promise<void> {
    const [first] = paths
    const dir = project ?? (paths.length === 1 && first !== undefined ? await projectAt(files, resolve(first)) : null)
    if (dir !== null) connections.emit('host.command', { command: 'open-project', dir })
    if (paths.length > 0 && dir !== null && project === null) return
    if (paths.length > 0) connections.emit('host.command', { command: 'open-paths', paths: [...paths] })
  }

  const openTheWindow = (): void => {
    if (window === null) {
      window = openWindow(electron, { preload: options.preload, services, connections, state: stores.windowState, texts })
      window.on('closed', () => (window = null))
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  return {
    services,
    showMenu: renewMenu,
    openWindow: openTheWindow,
    open(request) {
      openTheWindow()
      hand(request).catch((error: unknown) => connections.emit('notice', failureOf(error)))
    },
  }
}

/** Lets go of projects before the process ends: indexes are written, locks released. */
function closeBeforeQuit({ app }: ElectronParts, services: Services, log: (line: string) => void): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    services
      .close()
      .catch((error: unknown) => log(String(error)))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}
